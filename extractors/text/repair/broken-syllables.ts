import type { Line, Word } from '../../../model/page.ts';
import { isBrokenSyllable } from '../damage.ts';
import { VOWELS } from '../letters.ts';
import { isSyllable } from '../syllable.ts';
import type { Neighbours } from './frequencies.ts';

/** A syllable that lost its vowel: where its halves stand, and every syllable that it can have been. */
export interface BrokenSyllable extends Neighbours {
  readonly line: number;
  /** Index of the first half within its line. */
  readonly at: number;
  /** Where the second half stands; null where the vowel was the last or the first letter. */
  readonly second: { readonly line: number; readonly at: number } | null;
  /** Whether it is written as names are: with a capital, amid a sentence or before another capital. */
  readonly isName: boolean;
  readonly fillings: readonly Filling[];
}

/** One way to make a syllable of the halves. */
export interface Filling {
  readonly vowel: string;
  /** With the punctuation around it, as it is to be shown. */
  readonly text: string;
  /** Lower case, letters alone. */
  readonly syllable: string;
}

const AROUND = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]*)([^\p{L}\p{N}]*)$/u;
const WHOLE_WORD = /^\p{L}+$/u;
const ENDS_CLAUSE = /[^\p{L}\p{N}]$/u;
const BEGINS_CLAUSE = /^[^\p{L}\p{N}]/u;
/** Beginnings of syllables that are no unit of measure, item or abbreviation by themselves. */
const BARE_ONSET = /^(?:ch|kh|nh|ph|th|tr)$/u;

/** A capital with small letters after it. */
const CAPITAL_FIRST = /^[^\p{L}\p{N}]*\p{Lu}(?!\p{Lu})/u;

/** Finds the broken syllables of lines that belong together: of a page, of a table cell. */
export function brokenSyllables(lines: readonly Line[]): BrokenSyllable[] {
  const broken: BrokenSyllable[] = [];
  let taken: Word | undefined;
  lines.forEach((line, index) => {
    line.words.forEach((word, at) => {
      if (word === taken) return;
      const next = nextOf(lines, index, at);
      const found =
        next !== null && isBrokenSyllable(word.text, next.word.text)
          ? { second: next, fillings: fillingsOf(word.text, next.word.text) }
          : { second: null, fillings: endings(word.text, line.words[at - 1]) };
      if (found.fillings.length === 0) return;
      taken = found.second?.word;
      const last = found.second ?? { line: index, at, word };
      const following = nextOf(lines, last.line, last.at);
      const before = neighbour(line.words[at - 1] ?? lastOf(lines, index), ENDS_CLAUSE);
      const isCapital = CAPITAL_FIRST.test(word.text);
      broken.push({
        line: index,
        at,
        second: found.second,
        fillings: found.fillings,
        isName: isCapital && (before !== null || CAPITAL_FIRST.test(following?.word.text ?? '')),
        before,
        after: ENDS_CLAUSE.test(last.word.text) ? null : neighbour(following?.word, BEGINS_CLAUSE),
      });
    });
  });
  return broken;
}

interface Next {
  readonly line: number;
  readonly at: number;
  readonly word: Word;
}

/** The next word of the line, or of the next line where the paragraph goes on there. */
function nextOf(lines: readonly Line[], line: number, at: number): Next | null {
  const here = lines[line]?.words[at + 1];
  if (here !== undefined) return { line, at: at + 1, word: here };
  const below = lines[line + 1];
  const word = below?.paragraphStart === false ? below.words[0] : undefined;
  return word === undefined ? null : { line: line + 1, at: 0, word };
}

const lastOf = (lines: readonly Line[], line: number): Word | undefined =>
  lines[line]?.paragraphStart === false ? lines[line - 1]?.words.at(-1) : undefined;

function fillingsOf(left: string, right: string): Filling[] {
  const [, opening = '', head = ''] = AROUND.exec(left) ?? [];
  const [, , tail = '', closing = ''] = AROUND.exec(right) ?? [];
  return fill(head, tail, opening, closing);
}

/** A syllable whose last letter was its lost vowel; "15 tr" and "tr. 3" are abbreviations. */
function endings(text: string, before: Word | undefined): Filling[] {
  const [, opening = '', head = '', closing = ''] = AROUND.exec(text) ?? [];
  if (!BARE_ONSET.test(head) || closing.startsWith('.') || /\d/.test(before?.text ?? '')) return [];
  return fill(head, '', opening, closing);
}

function fill(head: string, tail: string, opening: string, closing: string): Filling[] {
  const isCapital = head.length > 1 && head === head.toUpperCase() && head !== head.toLowerCase();
  return VOWELS.flatMap((vowel) => {
    const syllable = head + vowel + tail;
    if (!isSyllable(syllable)) return [];
    const shown = isCapital ? syllable.toUpperCase() : syllable;
    return [{ vowel, text: opening + shown + closing, syllable: syllable.toLowerCase() }];
  });
}

function neighbour(word: Word | undefined, parted: RegExp): string | null {
  if (word === undefined || parted.test(word.text)) return null;
  const letters = AROUND.exec(word.text)?.[2] ?? '';
  return WHOLE_WORD.test(letters) && isSyllable(letters) ? letters.toLowerCase() : null;
}
