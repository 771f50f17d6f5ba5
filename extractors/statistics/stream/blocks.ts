import type { Line, Page } from '../../../model/page.ts';
import { textOf } from '../../../model/page.ts';
import { isLoneBullet, type Label, levelOfLabel } from './label.ts';
import { type Token, tokensOf } from './token.ts';

/** A line of the document's body, numbered through all pages. */
export interface BodyLine {
  readonly index: number;
  readonly page: number;
  readonly line: Line;
  readonly text: string;
  /** How far the line reaches across the text column, 0..1. */
  readonly reach: number;
  /** Whether the page was set from paragraphs that the file names, so that their starts are known. */
  readonly structured: boolean;
}

/** A paragraph, list item or heading: what the author wrote in one go, over lines and pages. */
export interface Block {
  readonly label: Label | null;
  readonly lines: readonly BodyLine[];
  readonly tokens: readonly Token[];
}

/** The body lines of all pages in reading order, without running heads and page numbers. */
export function bodyLines(pages: readonly Page[]): BodyLine[] {
  const lines: BodyLine[] = [];
  for (const page of pages) {
    const body = page.lines.filter((line) => line.role === 'body');
    const right = body.reduce((furthest, line) => Math.max(furthest, line.box[2]), 1);
    for (const line of body) {
      lines.push({
        index: lines.length,
        page: page.number,
        line,
        text: textOf(line),
        reach: line.box[2] / right,
        structured: page.source === 'structure',
      });
    }
  }
  return lines;
}

const ENDS_SENTENCE = /[.;:!?…](?:["”’)]*|\/\.?)$/u;
const ENDS_OPEN = /(?:[,(\-–]|\p{L}|\d)$/u;
const STARTS_SMALL = /^\p{Ll}{2}/u;
const STARTS_CAPITAL = /^["“(]*\p{Lu}/u;
/** "Năm 2013", "Năm học 2020 - 2021": a line that names a period and nothing else heads what follows. */
const PERIOD_ALONE =
  /^(?:Năm|NĂM|Năm học|NĂM HỌC|Giai đoạn|GIAI ĐOẠN|(?:Quý|QUÝ) [IV1-4]+ (?:năm|NĂM)) \d{4}(?: ?[-–] ?\d{4})?:?$/u;
/** A line that reaches less far than this ended its paragraph. */
const SHORT_LINE = 0.72;
/** A line that reaches this far may end with a sentence and still go on with the paragraph. */
const FULL_LINE = 0.9;
/** Paragraph starts on more lines than this share tell nothing. */
const BELIEVABLE_STARTS = 0.6;

/** Whether a block without a label names a period and nothing else. */
export function isPeriodAlone({ label, lines }: Block): boolean {
  const [only, ...more] = lines;
  return label === null && only !== undefined && more.length === 0 && PERIOD_ALONE.test(only.text);
}

/** Whether a text of some letters has no small one. */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /(?:\p{L}\P{L}*){4}/u.test(text);
}

/** Where paragraphs are known; one may still hold several items, each on a line of its own that ended early. */
function beginsParagraph(previous: BodyLine, next: BodyLine): boolean {
  if (next.line.paragraphStart) {
    // Files made from pages have a paragraph for every line.
    const goesOn = !ENDS_SENTENCE.test(previous.text) && STARTS_SMALL.test(next.text);
    return !isLoneBullet(previous.text) && !goesOn;
  }
  return previous.reach < SHORT_LINE && levelOfLabel(next.text, previous.text) !== null;
}

/**
 * Whether `next` begins a new block after `previous`. `hinted` says whether the reader's paragraph starts can
 * be believed here: where nearly every line has one they mean nothing.
 */
function beginsBlock(previous: BodyLine, next: BodyLine, hinted: boolean): boolean {
  if (next.structured) return beginsParagraph(previous, next);
  if (levelOfLabel(next.text, previous.text) !== null) return true;
  if (isLoneBullet(previous.text)) return false;
  if (PERIOD_ALONE.test(next.text) && previous.reach < SHORT_LINE) return true;
  if (isCapitals(previous.text) !== isCapitals(next.text) && previous.text.length > 3) {
    return STARTS_CAPITAL.test(next.text);
  }
  // A colon ends its line, unless the line was only full and the sentence runs on.
  if (previous.text.endsWith(':')) return !(previous.reach >= FULL_LINE && /^\p{Ll}/u.test(next.text));
  if (ENDS_SENTENCE.test(previous.text)) {
    if (!STARTS_CAPITAL.test(next.text)) return false;
    return hinted ? next.line.paragraphStart || previous.reach < SHORT_LINE : previous.reach < FULL_LINE;
  }
  if (!ENDS_OPEN.test(previous.text)) return STARTS_CAPITAL.test(next.text);
  return previous.reach < SHORT_LINE && STARTS_CAPITAL.test(next.text) && !/[,(\-–]$/u.test(previous.text);
}

function blockOf(lines: readonly BodyLine[], before: BodyLine | undefined): Block {
  const first = lines[0];
  const label = first === undefined ? null : levelOfLabel(first.text, before?.text ?? '');
  const tokens = lines.flatMap((body) => {
    const place = { page: body.page, line: body.index };
    return body.line.words.flatMap((word) => tokensOf(word, place));
  });
  return { label, lines, tokens: label === null ? tokens : tokens.slice(labelTokens(tokens, label)) };
}

function labelTokens(tokens: readonly Token[], label: Label): number {
  let length = 0;
  let count = 0;
  while (length < label.text.length && count < tokens.length) {
    length += tokens[count]?.text.length ?? 0;
    count += 1;
  }
  return count;
}

/** Joins the body lines into blocks: a sentence runs on over line ends and page ends. */
export function blocksOf(lines: readonly BodyLine[]): Block[] {
  const blocks: Block[] = [];
  const starts = lines.filter(({ line }) => line.paragraphStart).length;
  const hinted = starts > 0 && starts < lines.length * BELIEVABLE_STARTS;
  let open: BodyLine[] = [];
  let before: BodyLine | undefined;
  for (const line of lines) {
    const previous = open.at(-1);
    if (previous !== undefined && beginsBlock(previous, line, hinted)) {
      blocks.push(blockOf(open, before));
      before = previous;
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) blocks.push(blockOf(open, before));
  return blocks;
}
