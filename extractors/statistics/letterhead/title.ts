import type { DocumentKind } from '../../../model/document.ts';
import { skeleton } from '../../text/distance.ts';
import { levelOfLabel } from '../stream/label.ts';
import { isDateLine } from './date-line.ts';
import { letterheadWords } from './knowledge.ts';
import { isMotto } from './motto.ts';
import type { Segment } from './segment.ts';

/** The kind of a document and its title (trích yếu), with the segments that they were read from. */
export interface TitleReading {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly kindSegments: readonly Segment[];
  readonly titleSegments: readonly Segment[];
}

const MOST_TITLE_LINES = 6;
const SUBJECT = /^(?:V\/v|Vv|Về việc)\s*:?\s*/iu;
/** A title in mixed case on a page without letterhead must speak of our subject. */
const ABOUT = /thi\s*đua|khen\s*thưởng/iu;

/** Letters only, so that a spaced-out "B Á O  C Á O" is read too, and "BÁO CÁ0" as it was meant. */
function letters(text: string): string {
  return skeleton(text)
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replace(/[^a-z]/g, '');
}

const kindNames = letterheadWords.kinds.flatMap(({ kind, names }) =>
  names.map((name) => ({ kind, letters: letters(name), name })),
);

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

/** "Bệnh viện … là …", "Sở … báo cáo …": a body that speaks begins the running text. */
const SPEAKS = /\s(?:là|báo cáo|đã|xin|ban hành|kính)\s/u;

/** Who decides stands in capitals between the title of a decision and its grounds. */
const DECIDES = new RegExp(
  `^(?:${letterheadWords.positions.map((name) => name.toUpperCase()).join('|')})\\s\\p{Lu}{2,}(?!\\p{Ll})`,
  'u',
);

/** "Biểu 1. Khen thưởng cá nhân": the title of a table. */
const CAPTION = /^(?:Biểu|Bảng|Biểu mẫu)\s+(?:số\s+)?\d/iu;

/** Whether the running text begins here, and the title is over. */
function opensBody(segment: Segment, before: string): boolean {
  const text = segment.text.toLowerCase();
  if (isMotto(segment.text) || levelOfLabel(segment.text, before) !== null) return true;
  if (CAPTION.test(segment.text)) return true;
  if (/^[_\-–—=*\s.]+$/u.test(segment.text) || /^Số\s*:/u.test(segment.text)) return true;
  if (isDateLine(segment.text) || DECIDES.test(segment.text)) return true;
  if (SPEAKS.test(segment.text) && letterheadWords.bodies.some((body) => segment.text.startsWith(body)))
    return true;
  if (/[,\p{Ll}]$/u.test(before) && /(?:,|và|của)$/u.test(before)) return false;
  return (
    letterheadWords.bodyOpeners.some((opener) => text.startsWith(opener)) && /^\P{Ll}/u.test(segment.text)
  );
}

/** How far, in points, the middle of a centred line may lie from the middle of the title. */
const CENTRE = 30;
/** A line wider than this share of the page is running text, whatever its middle. */
const LEFT_EDGE = 125;

function middle(segment: Segment): number {
  return ((segment.words[0]?.box[0] ?? 0) + (segment.words.at(-1)?.box[2] ?? 0)) / 2;
}

/** Whether a title that is set in the middle of the page has ended: the line is not centred under it. */
function leavesCentre(first: Segment | undefined, segment: Segment): boolean {
  if (first === undefined || (first.words[0]?.box[0] ?? 0) < LEFT_EDGE) return false;
  return Math.abs(middle(first) - middle(segment)) > CENTRE;
}

/** A shorter paragraph that ends with a mark may be a line of the title: "(Từ 01/12/2021 đến 30/11/2022)." */
const SENTENCE_WORDS = 5;

/** Whether a paragraph begins here that ends as sentences do: no title goes on so. */
function beginsSentence(segments: readonly Segment[], at: number): boolean {
  const [first, ...rest] = segments.slice(at);
  if (first?.begins !== true || !/^[\p{Lu}\d+*•-]/u.test(first.text)) return false;
  const end = rest.findIndex(({ begins }) => begins);
  const text = [first, ...(end < 0 ? rest : rest.slice(0, end))].map((one) => one.text).join(' ');
  return /[.;:]$/u.test(text) && text.split(' ').length >= SENTENCE_WORDS;
}

function collect(segments: readonly Segment[], from: number): Segment[] {
  const found: Segment[] = [];
  for (const [index, segment] of segments.slice(from, from + MOST_TITLE_LINES).entries()) {
    if (opensBody(segment, found.at(-1)?.text ?? '') || leavesCentre(found[0], segment)) break;
    if (found.length > 0 && beginsSentence(segments, from + index)) break;
    found.push(segment);
    if (/[.;:]$/u.test(segment.text)) break;
  }
  return found;
}

function joined(segments: readonly Segment[]): string | null {
  const text = segments
    .map((segment) => segment.text)
    .join(' ')
    .trim();
  return text === '' ? null : text;
}

/** "QUYẾT ĐỊNH (dự thảo)". */
const DRAFT = /\s*\((?:bản\s+)?dự thảo(?:\s+lần\s+\d+)?\)$/iu;

/** "BÁO CÁO" on a line of its own, or at the head of a line in capitals. */
function namedKind(segments: readonly Segment[]): TitleReading | null {
  for (const [at, segment] of segments.entries()) {
    const text = segment.text.replace(DRAFT, '');
    const own = letters(text);
    const named = isCapitals(text)
      ? (kindNames.find((one) => own === one.letters) ??
        kindNames.find((one) => own.startsWith(one.letters) && segment.text.length < 120))
      : kindNames.find((one) => own === one.letters && /^\p{Lu}\p{Ll}+ \p{L}+$/u.test(segment.text));
    if (named === undefined) continue;
    const alone = own === named.letters;
    const rest = collect(segments, alone ? at + 1 : at);
    const first = rest[0];
    const title = joined(rest);
    const cut = alone || first === undefined ? title : (title?.slice(named.name.length).trim() ?? null);
    return { kind: named.kind, title: cut === '' ? null : cut, kindSegments: [segment], titleSegments: rest };
  }
  return null;
}

/** A letter: its subject stands under the number as "V/v …". */
function letter(segments: readonly Segment[]): TitleReading | null {
  const at = segments.findIndex((segment) => SUBJECT.test(segment.text));
  const addressed = segments.findIndex((segment) => /^Kính gửi/iu.test(segment.text));
  if (at < 0 && addressed < 0) return null;
  const rest = at < 0 ? [] : leftColumn(segments, at);
  const kindAt = segments[at < 0 ? addressed : at];
  return {
    kind: 'cong_van',
    title: joined(rest),
    kindSegments: kindAt === undefined ? [] : [kindAt],
    titleSegments: rest,
  };
}

/** The subject runs down the left column; what stands on its right belongs to the other one. */
function leftColumn(segments: readonly Segment[], at: number): Segment[] {
  const first = segments[at];
  if (first === undefined) return [];
  const left = segments
    .slice(at)
    .filter((segment) => columnOf(segment) === columnOf(first) || segment.line === first.line);
  return collect(
    left.filter((segment) => segment === first || segment.line !== first.line),
    0,
  );
}

function columnOf(segment: Segment): 'left' | 'right' {
  return (segment.words[0]?.box[0] ?? 0) > 260 ? 'right' : 'left';
}

/** A heading goes on where the next line neither begins large nor carries a label. */
function withContinuation(segments: readonly Segment[], from: number): Segment[] {
  const found: Segment[] = [];
  for (const segment of segments.slice(from, from + MOST_TITLE_LINES)) {
    const before = found.at(-1)?.text;
    const goesOn = /^\p{Ll}/u.test(segment.text) && levelOfLabel(segment.text, before ?? '') === null;
    if (before !== undefined && (!goesOn || /[.:…]$/u.test(before))) break;
    found.push(segment);
  }
  return found;
}

/** A page without letterhead whose heading names the kind in ordinary letters: "Hướng dẫn tổng kết …". */
function plainHeading(segments: readonly Segment[]): TitleReading | null {
  for (const [at, segment] of segments.entries()) {
    const own = letters(segment.text);
    const named = kindNames.find((one) => own.startsWith(one.letters));
    if (named === undefined || !ABOUT.test(segment.text)) continue;
    const whole = withContinuation(segments, at);
    const title = joined(whole);
    // A line that was cut short ("khen...") only announces the heading that stands in full below it.
    if (title === null || /(?:\.{3}|…)$/u.test(title)) continue;
    return { kind: named.kind, title, kindSegments: [segment], titleSegments: whole };
  }
  return null;
}

/** The kind and title of a document from the segments of its first lines. */
export function titleOf(segments: readonly Segment[]): TitleReading {
  const subject = segments.findIndex((segment) => SUBJECT.test(segment.text));
  const address = segments.findIndex((segment) => /^Kính gửi/iu.test(segment.text));
  const named = namedKind(segments);
  const [kindAt] = named?.kindSegments ?? [];
  const at = kindAt === undefined ? -1 : segments.indexOf(kindAt);
  // A letter may have an outline titled "ĐỀ CƯƠNG BÁO CÁO …" behind it: what comes first decides.
  const first = [subject, address].filter((index) => index >= 0);
  if (named !== null && (first.length === 0 || at < Math.min(...first))) return named;
  return (
    letter(segments) ??
    named ??
    plainHeading(segments) ?? { kind: 'khac', title: null, kindSegments: [], titleSegments: [] }
  );
}
