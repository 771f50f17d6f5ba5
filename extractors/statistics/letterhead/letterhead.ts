import type { DocumentHead, DocumentKind } from '../../../model/document.ts';
import type { Evidence, Period } from '../../../model/figure.ts';
import type { DateLine, DocumentSymbol } from '../../../model/letterhead.ts';
import { isoDay } from '../citations/date-parts.ts';
import { documentTypes } from '../citations/knowledge.ts';
import type { Block, BodyLine } from '../stream/blocks.ts';
import { type Token, tokensOf } from '../stream/token.ts';
import { periodsIn } from '../tagging/period.ts';
import { mentionAt } from '../vocabulary/lexicon.ts';
import { distributionOf, recipientsOf } from './addressees.ts';
import { dateLineOf } from './date-line.ts';
import { issuerOf } from './issuer.ts';
import { isMotto } from './motto.ts';
import { numberOf } from './number.ts';
import { evidenceOfSegments, type Segment, segmentsOf } from './segment.ts';
import { signerOf } from './signature.ts';
import { type TitleReading, titleOf } from './title.ts';
import { titlePeriod } from './title-period.ts';
import { unitFromText } from './unit.ts';

/** The letterhead and title stand within this many lines. */
const HEAD_LINES = 30;
/** A letter's address, with the whole list, begins within this many lines. */
const ADDRESS_LINES = 70;
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
  const inTitle = titlePeriod(tokensOfSegments(title.titleSegments));
  if (inTitle !== null) return inTitle;
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

/** What is read of a document beside its running text. */
export type Letterhead = Omit<DocumentHead, 'resolvedUnit' | 'citations' | 'movements' | 'outline'>;

/** The symbol tells the kind where the title was not read: "BC" is a report, none of a letter names its type. */
function kindOf(title: TitleReading, symbol: DocumentSymbol | null): DocumentKind {
  if (title.kind !== 'khac' || title.kindSegments.length > 0 || symbol === null) return title.kind;
  if (symbol.type === null) return symbol.style === 'state' && symbol.year === null ? 'cong_van' : 'khac';
  return documentTypes.find(({ id }) => id === symbol.type)?.kind ?? 'khac';
}

/** A day that was left blank says nothing, not even where nothing else of it was printed. */
function printedDate(line: DateLine | undefined): DateLine | null {
  if (line === undefined || Object.values(line).every((part) => part === null)) return null;
  return line;
}

/** What the letterhead, title and signature of a document say; null for what is not printed or was left blank. */
export function letterheadOf(lines: readonly BodyLine[], blocks: readonly Block[]): Letterhead {
  const all = segmentsOf(lines);
  const segments = all.filter(({ line }) => line < HEAD_LINES);
  const title = titleOf(segments);
  const head = aboveBody(segments, title);
  const number = numberOf(head);
  const end = Math.max(HEAD_LINES, lines.length - END_LINES);
  const dateLine = dateLineOf(
    head,
    all.filter(({ line }) => line >= end),
  );
  const text = textOf(blocks);
  const issuer = issuerOf(segments, headEnd(segments, number?.segment, title), text);
  const evidence: Record<string, Evidence> = {};
  const show = (field: string, shown: readonly Segment[]): void => {
    const place = evidenceOfSegments(shown);
    if (place !== null) evidence[field] = place;
  };
  show('kind', title.kindSegments);
  show('title', title.titleSegments);
  if (number !== null) show('number', [number.segment]);
  const issuedOn = dateLine === null ? null : isoDay(dateLine.value);
  if (dateLine !== null) show('dateLine', [dateLine.segment]);
  if (dateLine !== null && issuedOn !== null) show('issuedOn', [dateLine.segment]);
  if (issuer !== null) show('issuer', issuer.segments);
  return {
    kind: kindOf(title, number?.value.symbol ?? null),
    number: number?.value.code ?? null,
    symbol: number?.value.symbol ?? null,
    dateLine: printedDate(dateLine?.value),
    issuedOn,
    issuer: issuer?.name ?? null,
    parents: issuer?.parents ?? [],
    title: title.title,
    unit: issuer?.name ?? unitFromText(textOf(blocks.slice(0, OPENING_BLOCKS * 2))),
    period: periodOf(title, blocks),
    recipients: recipientsOf(all.filter(({ line }) => line < ADDRESS_LINES)),
    distribution: distributionOf(all),
    signer: signerOf(all, text),
    evidence,
  };
}
