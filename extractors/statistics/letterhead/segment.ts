import type { Evidence } from '../../../model/figure.ts';
import { boxAround } from '../../../model/geometry.ts';
import type { Word } from '../../../model/page.ts';
import type { BodyLine } from '../stream/blocks.ts';
import { columnStart } from './column-start.ts';
import { isMotto } from './motto.ts';

/** A stretch of a line without a wide gap in it: the two columns of a letterhead are two segments. */
export interface Segment {
  readonly text: string;
  readonly page: number;
  readonly words: readonly Word[];
  /** The index of its line among the document's lines. */
  readonly line: number;
  /** Whether it begins a paragraph, as far as the page knows. */
  readonly begins: boolean;
}

/** A gap wider than this many letters parts the columns of a letterhead. */
const WIDE_GAP = 3.5;

function letterWidth(words: readonly Word[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const width = words.reduce((sum, word) => sum + word.box[2] - word.box[0], 0);
  return Math.max(1, width / Math.max(1, letters));
}

function segment(words: readonly Word[], body: BodyLine): Segment {
  return {
    text: words.map((word) => word.text).join(' '),
    page: body.page,
    words,
    line: body.index,
    begins: body.line.paragraphStart,
  };
}

/** Columns without a gap between them are told by what the right one begins with. */
function withColumns(words: readonly Word[], body: BodyLine): Segment[] {
  const at = columnStart(words.map((word) => word.text));
  if (at === null) return [segment(words, body)];
  return [segment(words.slice(0, at), body), ...withColumns(words.slice(at), body)];
}

function split(body: BodyLine): Segment[] {
  const { words } = body.line;
  const gap = letterWidth(words) * WIDE_GAP;
  const segments: Segment[] = [];
  let open: Word[] = [];
  for (const word of words) {
    const last = open.at(-1);
    const wide = last !== undefined && word.box[0] - last.box[2] > gap;
    // The blank of "Số:        /SNV-TĐKT" and "ngày     tháng" is wide too, but parts nothing.
    if (wide && !isBlankToFill(last.text, word.text)) {
      segments.push(...withColumns(open, body));
      open = [];
    }
    open.push(word);
  }
  if (open.length > 0) segments.push(...withColumns(open, body));
  return segments;
}

function isBlankToFill(before: string, after: string): boolean {
  return (
    /^[/\-–][\p{Lu}\d]/u.test(after) ||
    /^(?:tháng|năm)$/iu.test(after) ||
    (after.toLowerCase() === 'ngày' && before.endsWith(',')) ||
    /^(?:ngày|tháng|năm|số:?)$/iu.test(before) ||
    /^Số:?$/u.test(before)
  );
}

/** The end of the country's name, where its column is too narrow for it. */
const WRAPPED = /^(?:(?:NGHĨA )?VIỆT )?NAM$/iu;
/** It stands this many segments behind, the other column's next line between them. */
const WRAPPED_WITHIN = 3;

/** The segments without the wrapped end of the country's name, which would be read with the other column. */
function withoutWrappedName(segments: readonly Segment[]): Segment[] {
  const wrapped = new Set(
    segments.flatMap((one, at) => {
      if (!isMotto(one.text)) return [];
      const behind = segments.slice(at + 1, at + 1 + WRAPPED_WITHIN);
      const rest = behind.find(({ text }) => WRAPPED.test(text) && isMotto(`${one.text} ${text}`));
      return rest === undefined ? [] : [rest];
    }),
  );
  return segments.filter((one) => !wrapped.has(one));
}

/** The segments of the first lines of a document. */
export function segmentsOf(lines: readonly BodyLine[]): Segment[] {
  return withoutWrappedName(lines.flatMap(split));
}

/** The printed place of segments on one page. */
export function evidenceOfSegments(segments: readonly Segment[]): Evidence | null {
  const first = segments[0];
  if (first === undefined) return null;
  const here = segments.filter((one) => one.page === first.page);
  return {
    page: first.page,
    box: boxAround(here.flatMap((one) => one.words.map((word) => word.box))),
    text: here.map((one) => one.text).join(' '),
  };
}

/** The printed places of segments, one a segment. */
export function evidenceBySegment(segments: readonly Segment[]): Evidence[] {
  return segments.map(({ page, words, text }) => ({
    page,
    box: boxAround(words.map(({ box }) => box)),
    text,
  }));
}

/** The middle of a segment, in points from the left. */
export function middleOf({ words }: Segment): number {
  return ((words[0]?.box[0] ?? 0) + (words.at(-1)?.box[2] ?? 0)) / 2;
}
