import { skeleton } from '../../text/distance.ts';
import { letterheadWords } from './knowledge.ts';

const mottos = letterheadWords.motto.map((motto) => lettersOf(motto));

function lettersOf(text: string): string {
  return skeleton(text).replace(/[^a-z]/g, '');
}

/** Whether a line is the country's name or motto, which every letterhead carries. */
export function isMotto(text: string): boolean {
  const own = lettersOf(text);
  return own.length > 8 && mottos.some((motto) => motto.startsWith(own) || own.startsWith(motto));
}
