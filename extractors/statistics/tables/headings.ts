import type { FigureStatus, Period } from '../../../model/figure.ts';
import type { Line, Page } from '../../../model/page.ts';
import { textOf } from '../../../model/page.ts';
import { phrasesOf } from '../grammar/phrases.ts';
import { statusTag } from '../reading/scope.ts';
import { isCapitals } from '../stream/blocks.ts';
import { levelOfLabel } from '../stream/label.ts';
import { tokensOf } from '../stream/token.ts';
import type { Term } from '../tagging/term.ts';
import { termsOf } from '../tagging/terms.ts';
import { lastPeriod } from './head-period.ts';

/** What the open headings above a table say of it; null where they say nothing. */
export interface Heading {
  readonly status: FigureStatus | null;
  readonly period: Period | null;
}

const CAPITALS = 0.5;
/** "a)" is a heading still; a dash begins an item. */
const DEEPEST = 4;
/** What stands behind the signature, or is enclosed, belongs to no section of the text. */
const APART = /^(?:nơi nhận|phụ lục|biểu số|biểu mẫu|\(kèm theo|\(ban hành kèm)/iu;

function levelOf(text: string, previous: string): number | null {
  const label = levelOfLabel(text, previous);
  if (label !== null) return label.level <= DEEPEST ? label.level : null;
  return isCapitals(text) ? CAPITALS : null;
}

/** "Đề nghị khen thưởng" heads proposals; "Kiến nghị, đề xuất" heads wishes. */
function statusIn(terms: readonly Term[]): FigureStatus | null {
  if (terms.some(({ tags }) => tags.has('Outlook'))) return 'target';
  const status = terms.map(statusTag).findLast((one) => one !== null) ?? null;
  const rewards = terms.some(({ tags }) => tags.has('Reward') || tags.has('Grant') || tags.has('Award'));
  return status === 'proposed' && !rewards ? null : status;
}

const read = new WeakMap<Line, Heading>();

/** What one heading says; kept, since every table below asks again. */
function headingOf(line: Line): Heading {
  const known = read.get(line) ?? readHeading(line);
  read.set(line, known);
  return known;
}

function readHeading(line: Line): Heading {
  const place = { page: 1, line: 0 };
  const terms = phrasesOf(termsOf(line.words.flatMap((word) => tokensOf(word, place))));
  const counted = terms.some(({ tags }) => tags.has('Quantity'));
  return counted ? { status: null, period: null } : { status: statusIn(terms), period: lastPeriod(terms) };
}

/** A line that opens a heading, or with which what is enclosed begins. */
interface Mark {
  readonly page: number;
  readonly line: Line;
  /** Null for the begin of what belongs to no section. */
  readonly level: number | null;
}

function marksIn(pages: readonly Page[]): Mark[] {
  const marks: Mark[] = [];
  let previous = '';
  for (const { number, lines } of pages) {
    for (const line of lines) {
      if (line.role !== 'body') continue;
      const text = textOf(line);
      const level = levelOf(text, previous);
      previous = text;
      if (APART.test(text)) marks.push({ page: number, line, level: null });
      if (level !== null) marks.push({ page: number, line, level });
    }
  }
  return marks;
}

const marks = new WeakMap<readonly Page[], readonly Mark[]>();

/** The marks of a document; kept, since every table asks for those above it. */
function marksOf(pages: readonly Page[]): readonly Mark[] {
  const known = marks.get(pages) ?? marksIn(pages);
  marks.set(pages, known);
  return known;
}

/**
 * What the headings say that are open where a table stands, the nearest first: "II. Phương hướng năm 2025" makes
 * the counts below it aims of 2025.
 */
export function headingAbove(pages: readonly Page[], page: number, top: number): Heading {
  const open: { level: number; line: Line }[] = [];
  for (const { page: own, line, level } of marksOf(pages)) {
    if (own > page || (own === page && line.box[3] > top + 2)) continue;
    if (level === null) {
      open.length = 0;
      continue;
    }
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    open.push({ level, line });
  }
  const headings = open.map(({ line }) => headingOf(line));
  return {
    status: headings.findLast(({ status }) => status !== null)?.status ?? null,
    period: headings.findLast(({ period }) => period !== null)?.period ?? null,
  };
}
