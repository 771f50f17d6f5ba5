import { printDistance, skeleton } from '../../text/distance.ts';
import { letterheadWords } from './knowledge.ts';

const mottos = letterheadWords.motto.map((motto) => lettersOf(motto));

function lettersOf(text: string): string {
  return skeleton(text).replace(/[^a-z0-9]/g, '');
}

/** A few letters of other lines tell nothing. */
const LONG_ENOUGH = 9;
/** So much of it may be badly printed. */
const MOST_APART = 0.15;
/** What may stand behind it on its line: a rule or a speck. */
const BEHIND = 5;

/** Whether a line is the country's, the Party's or the Youth's name or motto, which every letterhead carries. */
export function isMotto(text: string): boolean {
  const own = lettersOf(text);
  if (own.length < LONG_ENOUGH) return false;
  return mottos.some((motto) => {
    const length = Math.min(own.length, motto.length);
    if (own.length > motto.length + BEHIND) return false;
    const most = length * MOST_APART;
    return printDistance(own.slice(0, length), motto.slice(0, length), most) <= most;
  });
}
