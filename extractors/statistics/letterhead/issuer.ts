import { bodyName, placeIn } from './body-name.ts';
import { letterheadWords } from './knowledge.ts';
import { isMotto } from './motto.ts';
import type { Segment } from './segment.ts';
import { isDateLine } from './title.ts';

/** The issuing body and the segments that name it and its parent. */
export interface IssuerReading {
  readonly name: string;
  readonly segments: readonly Segment[];
}

function startsBody(text: string): boolean {
  const upper = text.toUpperCase();
  return letterheadWords.bodies.some((body) => upper.startsWith(body.toUpperCase()));
}

/** The lines of the letterhead's left column: capitals above the number or the title. */
function headLines(segments: readonly Segment[], end: number): Segment[] {
  return segments
    .slice(0, end)
    .filter(({ text }) => text.length > 2 && text === text.toUpperCase() && /\p{Lu}/u.test(text))
    .filter(({ text }) => !isMotto(text) && !isDateLine(text) && !/^[\d_\-–*]/u.test(text));
}

/** A line that does not itself begin with a kind of body goes on with the one above: "ỦY BAN NHÂN DÂN" / "HUYỆN …". */
function bodies(lines: readonly Segment[]): string[] {
  const names: string[] = [];
  for (const { text } of lines) {
    const last = names.length - 1;
    const open = names[last];
    if (open === undefined || startsBody(text)) names.push(text);
    else names[last] = `${open} ${text}`;
  }
  return names;
}

/**
 * Who issued the document, from the letterhead: the lower of its bodies, with the place that its parent's name
 * gives where its own has none ("UBND TỈNH SÓC TRĂNG" / "SỞ NỘI VỤ").
 *
 * @param end index of the segment where the letterhead ends (the number or the title)
 */
export function issuerOf(segments: readonly Segment[], end: number, text: string): IssuerReading | null {
  const lines = headLines(segments, end);
  const names = bodies(lines).filter(startsBody);
  const own = names.at(-1);
  if (own === undefined) return null;
  const parent = names.at(-2);
  const place = placeIn(own) === null && parent !== undefined ? placeIn(parent) : null;
  const alone = own.split(' ').length <= BARE_NAME && parent !== undefined;
  const whole = alone
    ? `${own} ${parent}`
    : place === null || !needsPlace(own)
      ? own
      : `${own} ${place.text}`;
  return { name: bodyName(whole, text), segments: lines };
}

/** "VĂN PHÒNG" alone is the office of the body above it. */
const BARE_NAME = 2;

/** A school or company with a name of its own is not called by its province. */
function needsPlace(name: string): boolean {
  return !/^(?:TRƯỜNG|CÔNG TY)/u.test(name);
}
