import type { DocumentHead } from '../../../model/document.ts';
import type { Evidence, Period } from '../../../model/figure.ts';
import type { Block, BodyLine } from '../stream/blocks.ts';
import { type Token, tokensOf } from '../stream/token.ts';
import { periodsIn } from '../tagging/period.ts';
import { mentionAt } from '../vocabulary/lexicon.ts';
import { issuerOf } from './issuer.ts';
import { isMotto } from './motto.ts';
import { issuedOnOf, numberOf } from './number.ts';
import { evidenceOfSegments, type Segment, segmentsOf } from './segment.ts';
import { type TitleReading, titleOf } from './title.ts';
import { unitFromText } from './unit.ts';

/** The letterhead and title stand within this many lines. */
const HEAD_LINES = 30;
/** The signature, with the day above it in some forms, stands within this many lines of the end. */
const END_LINES = 25;
/** The day may stand under the title or the motto, at most this many segments behind it. */
const BELOW = 2;
/** The body names itself, and the period where the title does not, within this many blocks. */
const OPENING_BLOCKS = 24;

function tokensOfSegments(segments: readonly Segment[]) {
  return segments.flatMap(({ words, page, line }) => words.flatMap((word) => tokensOf(word, { page, line })));
}

/** Whether "so với" or "cùng kỳ" stands right before a token: the year is another than the document's. */
function isComparedWith(tokens: readonly Token[], at: number): boolean {
  return [3, 2, 1].some((back) => {
    const mention = at < back ? null : mentionAt(tokens, at - back);
    const compares = mention?.entries.some(
      (entry) => entry.kind === 'word' && (entry.tag === 'Compare' || entry.tag === 'YearBefore'),
    );
    return compares === true && mention?.to === at;
  });
}

function periodOf(title: TitleReading, blocks: readonly Block[]): Period | null {
  const inTitle = periodsIn(tokensOfSegments(title.titleSegments))[0];
  if (inTitle !== undefined) return inTitle.reading.period;
  for (const block of blocks.slice(0, OPENING_BLOCKS)) {
    const own = periodsIn(block.tokens).find(({ at }) => !isComparedWith(block.tokens, at));
    if (own !== undefined) return own.reading.period;
  }
  return null;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map((block) => block.lines.map((line) => line.text).join(' ')).join('\n');
}

/** Where the letterhead's left column ends: at the number, else at the kind's line. */
function headEnd(segments: readonly Segment[], number: Segment | undefined, title: TitleReading): number {
  const at = number === undefined ? -1 : segments.indexOf(number);
  if (at >= 0) return at;
  const [kind] = title.kindSegments;
  const kindAt = kind === undefined ? -1 : segments.indexOf(kind);
  return Math.max(kindAt, 0);
}

/**
 * The segments above the running text: a letter's end at its address, others' behind the title; the right
 * column, which begins with the motto, may have been read after either.
 */
function aboveBody(segments: readonly Segment[], title: TitleReading): readonly Segment[] {
  const address = segments.findIndex(({ text }) => /^Kính (?:gửi|trình)/iu.test(text));
  const last =
    title.kind === 'cong_van' ? undefined : (title.titleSegments.at(-1) ?? title.kindSegments.at(-1));
  const below = last === undefined ? segments.length : segments.indexOf(last) + 1 + BELOW;
  const end = Math.min(address < 0 ? segments.length : address, below);
  const motto = segments.findLastIndex(({ text }) => isMotto(text));
  return segments.slice(0, Math.max(end, motto < 0 ? 0 : motto + 1 + BELOW));
}

/** What the letterhead and title of a document say; null for what is not printed or was left blank. */
export function letterheadOf(lines: readonly BodyLine[], blocks: readonly Block[]): DocumentHead {
  const segments = segmentsOf(lines.slice(0, HEAD_LINES));
  const title = titleOf(segments);
  const head = aboveBody(segments, title);
  const number = numberOf(head);
  const issuedOn = issuedOnOf(head, segmentsOf(lines.slice(Math.max(HEAD_LINES, lines.length - END_LINES))));
  const opening = blocks.slice(0, OPENING_BLOCKS * 2);
  const issuer = issuerOf(segments, headEnd(segments, number?.segment, title), textOf(blocks));
  const evidence: Record<string, Evidence> = {};
  const show = (field: string, shown: readonly Segment[]): void => {
    const place = evidenceOfSegments(shown);
    if (place !== null) evidence[field] = place;
  };
  show('kind', title.kindSegments);
  show('title', title.titleSegments);
  if (number !== null) show('number', [number.segment]);
  if (issuedOn !== null) show('issuedOn', [issuedOn.segment]);
  if (issuer !== null) show('issuer', issuer.segments);
  return {
    kind: title.kind,
    number: number?.value ?? null,
    issuedOn: issuedOn?.value ?? null,
    issuer: issuer?.name ?? null,
    title: title.title,
    unit: issuer?.name ?? unitFromText(textOf(opening)),
    period: periodOf(title, blocks),
    evidence,
  };
}
