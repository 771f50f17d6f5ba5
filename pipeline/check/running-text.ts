import type { Evidence } from '../../model/figure.ts';
import { boxAround, liesIn } from '../../model/geometry.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Page, Word } from '../../model/page.ts';

/** A word and where it stands: on which page and line, and from which to which character of the running text. */
interface PlacedWord {
  readonly word: Word;
  readonly page: number;
  /** The number of the line through all pages. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The body of a document as one text, so that words broken over lines and pages can be looked for. */
export interface RunningText {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  /** The same words by the number of their page. */
  readonly ofPage: ReadonlyMap<string, readonly PlacedWord[]>;
}

const texts = new WeakMap<readonly Page[], RunningText>();

/**
 * Joins the body lines of all pages by single spaces; running heads, page numbers and tables are left out. Kept, since
 * several rules look at the same pages.
 */
export function runningText(pages: readonly Page[]): RunningText {
  const known = texts.get(pages) ?? joinedText(pages);
  texts.set(pages, known);
  return known;
}

function joinedText(pages: readonly Page[]): RunningText {
  const words: PlacedWord[] = [];
  let length = 0;
  let line = 0;
  for (const page of pages) {
    for (const body of page.lines.filter((one) => one.role === 'body')) {
      for (const word of body.words) {
        words.push({ word, page: page.number, line, start: length, end: length + word.text.length });
        length += word.text.length + 1;
      }
      line += 1;
    }
  }
  const text = words.map((placed) => placed.word.text).join(' ');
  return { text, words, ofPage: groupBy(words, ({ page }) => String(page)) };
}

const MARKS_AROUND = /^[\s"“(]+|[\s.,;:!?"”]+$/gu;

/** The words without the punctuation before and after them: '“Học tập,' is 'Học tập'. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS_AROUND, '');
}

/** The places of the characters `start` to `end` (exclusive): one for each line that they stand on. */
export function evidenceAt(running: RunningText, start: number, end: number): Evidence[] {
  const covered = running.words.filter((word) => word.start < end && word.end > start);
  return [...groupBy(covered, (word) => String(word.line)).values()].flatMap((words) => {
    const page = words[0]?.page;
    if (page === undefined) return [];
    const text = words.map(({ word }) => word.text).join(' ');
    return [{ page, box: boxAround(words.map(({ word }) => word.box)), text: withoutMarks(text) }];
  });
}

/** The places of the words that some evidence covers, in the order of the text. */
export function coveredBy({ ofPage }: RunningText, evidence: readonly Evidence[]): readonly PlacedWord[] {
  const covered = evidence.flatMap(({ page, box }) =>
    (ofPage.get(String(page)) ?? []).filter(({ word }) => liesIn(word.box, box)),
  );
  return covered.sort((one, other) => one.start - other.start);
}

/** The text between the places of two figures, whichever stands first; null where one of them stands in no text. */
export function textBetween(
  running: RunningText,
  one: readonly Evidence[],
  other: readonly Evidence[],
): string | null {
  const [left, right] = [coveredBy(running, one).at(-1), coveredBy(running, other).at(-1)];
  if (left === undefined || right === undefined) return null;
  return running.text.slice(Math.min(left.end, right.end), Math.max(left.end, right.end));
}

/** The text behind some evidence, `reach` characters of it; empty for what stands in a table. */
export function textBehind(running: RunningText, evidence: readonly Evidence[], reach: number): string {
  const last = coveredBy(running, evidence).at(-1);
  return last === undefined ? '' : running.text.slice(last.end, last.end + reach);
}

/** The text before some evidence, at most `reach` characters of it; empty for what stands in a table. */
export function textBefore(running: RunningText, evidence: readonly Evidence[], reach: number): string {
  const first = coveredBy(running, evidence)[0];
  return first === undefined ? '' : running.text.slice(Math.max(0, first.start - reach), first.start);
}

/** A sentence ends at a full stop, colon or semicolon before a space; a stop inside a number or "128/KH" does not. */
const SENTENCE_END = /[.;:!?…](?=\s)/gu;

/** No sentence worth reading is longer; the bound keeps the work linear in text without any full stop. */
const REACH = 400;

/** The text of the sentence before `start` and after `end`, at most 400 characters each. */
export function sentenceAround(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const from = [...before.matchAll(SENTENCE_END)].at(-1)?.index ?? -1;
  const to = [...after.matchAll(SENTENCE_END)].at(0)?.index ?? after.length;
  return { before: before.slice(from + 1), after: after.slice(0, to) };
}

/** The whole sentence that some evidence stands in; empty for what stands in a table. */
export function sentenceOf(running: RunningText, evidence: readonly Evidence[]): string {
  const covered = coveredBy(running, evidence);
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined) return '';
  const { before, after } = sentenceAround(running.text, first.start, last.end);
  return before + running.text.slice(first.start, last.end) + after;
}
