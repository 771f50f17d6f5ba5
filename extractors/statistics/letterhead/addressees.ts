import type { Addressee } from '../../../model/letterhead.ts';
import { isDateLine } from './date-line.ts';
import { letterheadWords } from './knowledge.ts';
import { isMotto } from './motto.ts';
import { evidenceBySegment, middleOf, type Segment } from './segment.ts';

const RECIPIENTS = /^Kính\s+(?:gửi|trình|đề nghị)\s*:?\s*/iu;
const DISTRIBUTION = /^N[ơo]i\s+nh[ậâạa]n\s*:?\s*/iu;
const DASH = /^[-–—+•*]\s*/u;
/** A list is no longer than this. */
const MOST_LINES = 40;

/** A name while its lines are gathered. */
interface Open {
  readonly text: string;
  readonly segments: readonly Segment[];
}

function isClosed({ text }: Open): boolean {
  return /[;.]\s*$/u.test(text);
}

function opensBody(text: string): boolean {
  const small = text.toLowerCase();
  return letterheadWords.bodyOpeners.some((opener) => small.startsWith(opener));
}

/** Whether a line goes on with the list: an item with a dash, or the rest of an item. */
function goesOn(last: Open | undefined, text: string, dashed: boolean): boolean {
  if (DASH.test(text)) return last === undefined || dashed || isClosed(last) || /[,;]$/u.test(last.text);
  if (last === undefined) return /^\p{Lu}/u.test(text) && !opensBody(text);
  if (/;\s*$/u.test(last.text)) return !opensBody(text);
  if (/\.\s*$/u.test(last.text)) return false;
  return /^[\p{Ll}(]/u.test(text) || (/(?:[,–-]|\s(?:và|của))$/u.test(last.text) && !opensBody(text));
}

function gathered(first: string, segments: readonly Segment[], own: Segment): Open[] {
  const items: Open[] = first === '' ? [] : [{ text: first.replace(DASH, ''), segments: [own] }];
  let dashed = DASH.test(first);
  for (const segment of segments.slice(0, MOST_LINES)) {
    const last = items.at(-1);
    if (!goesOn(last, segment.text, dashed)) break;
    const isItem = DASH.test(segment.text) || last === undefined || isClosed(last);
    dashed ||= DASH.test(segment.text);
    if (isItem) items.push({ text: segment.text.replace(DASH, ''), segments: [segment] });
    else
      items[items.length - 1] = {
        text: `${last?.text ?? ''} ${segment.text}`,
        segments: [...(last?.segments ?? []), segment],
      };
  }
  return items;
}

/** Several names on one line stand between semicolons. */
function addressees(items: readonly Open[]): Addressee[] {
  return items.flatMap(({ text, segments }) =>
    text
      .split(/;\s*[-–+]?\s*|\s[-–]\s(?=(?:Các|UBND|Ủy ban|Sở)\s)/u)
      .map((name) => name.replace(/^[-–+\s]+|[\s;.,/]+$/gu, '').trim())
      .filter((name) => /\p{L}{2}/u.test(name))
      .map((name) => ({ name, evidence: evidenceBySegment(segments) })),
  );
}

/**
 * Whom the document is addressed to: "Kính gửi: …", on the line or as a list below it.
 *
 * @param segments those of the first lines
 */
export function recipientsOf(segments: readonly Segment[]): Addressee[] {
  const at = segments.findIndex(({ text }) => RECIPIENTS.test(text));
  const own = segments[at];
  if (own === undefined) return [];
  // The right column of the head may have been read behind the address.
  const below = segments.slice(at + 1).filter(({ text }) => !isMotto(text) && !isDateLine(text));
  return addressees(gathered(own.text.replace(RECIPIENTS, ''), below, own));
}

/** Where "Nơi nhận" stands; -1 where nowhere. */
export function distributionStart(segments: readonly Segment[]): number {
  return segments.findIndex(({ text }) => DISTRIBUTION.test(text));
}

/** Whether a segment is an item of a list, "- Như trên;", and no part of the signature beside it. */
export function isListItem(text: string): boolean {
  return DASH.test(text);
}

/** What is filed ends the list: "- Lưu: VT, TĐKT." */
const FILED = /^L[ưu]u\s*:?/iu;
/** The right column, where the signature stands, begins so far from the list's left edge, in points. */
const RIGHT_COLUMN = 150;

/** Who gets the document: the list under "Nơi nhận", without the signature on its right. */
export function distributionOf(segments: readonly Segment[]): Addressee[] {
  const at = distributionStart(segments);
  const own = segments[at];
  if (own === undefined) return [];
  const edge = own.words[0]?.box[0] ?? 0;
  const left = segments
    .slice(at + 1)
    .filter((segment) => DASH.test(segment.text) || (segment.words[0]?.box[0] ?? 0) - edge < RIGHT_COLUMN)
    .filter(({ text }) => DASH.test(text) || text !== text.toUpperCase());
  const items = gathered(own.text.replace(DISTRIBUTION, ''), left, own);
  const last = items.findIndex(({ text }) => FILED.test(text));
  return addressees(last < 0 ? items : items.slice(0, last + 1));
}

/** Whether two segments stand in one column, by their middles. */
export function isSameColumn(left: Segment, right: Segment): boolean {
  return Math.abs(middleOf(left) - middleOf(right)) < RIGHT_COLUMN;
}
