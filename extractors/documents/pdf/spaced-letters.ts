import { boxAround } from '../../../model/geometry.ts';
import { isSyllable } from '../../text/syllable.ts';
import { heightOf, leftOf, median, type PlacedWord, rightOf } from '../layout/placed-word.ts';

/** Letters that are spaced stand at most so many heights of their line apart, and their words so many. */
const LETTER_SPACE = 0.8;
const WORD_SPACE = 1.9;
/** A space so many times the usual one, and so many heights wider, parts words. */
const WIDER = { times: 1.4, heights: 0.08 } as const;
/** Fewer letters one after the other are initials, items, or heads of columns. */
const ENOUGH_LETTERS = 4;
/** Digits of two narrow columns may look like those of one spaced number: a person is asked. */
const DOUBTFUL = 0.5;
/** Neighbours stand on one line where their bands differ by less than this share of the height. */
const SAME_LINE = 0.1;

const ONE_SIGN = /^.$/u;
const LETTER = /^\p{L}$/u;
const NUMBER = /^\d[\d.,/%-]*$/u;
const DIGIT = /^\d$/u;
const ABBREVIATION = /^\p{Lu}+$/u;

const spaceBetween = (before: PlacedWord, next: PlacedWord): number => leftOf(next) - rightOf(before);

/** Whether two single signs may be neighbours in spaced print. */
function goesOn(before: PlacedWord, next: PlacedWord): boolean {
  const height = heightOf(before);
  const space = spaceBetween(before, next);
  return (
    ONE_SIGN.test(next.word.text) &&
    (before.turned ?? 0) === (next.turned ?? 0) &&
    Math.abs(before.top - next.top) < SAME_LINE * height &&
    Math.abs(before.bottom - next.bottom) < SAME_LINE * height &&
    space > 0 &&
    space < WORD_SPACE * height
  );
}

/** Signs one after the other, cut where a space is wider than those between letters. */
function wordsOf(signs: readonly PlacedWord[]): PlacedWord[][] {
  const spaces = signs.slice(1).flatMap((sign, index) => {
    const before = signs[index];
    return before === undefined ? [] : [spaceBetween(before, sign)];
  });
  const height = median(signs.map(heightOf), 12);
  // Most spaces are between letters.
  const usual = [...spaces].sort((a, b) => a - b)[Math.floor(spaces.length / 3)] ?? 0;
  const limit = WIDER.times * usual + WIDER.heights * height;
  if (usual > LETTER_SPACE * height) return [];
  const groups: PlacedWord[][] = [];
  signs.forEach((sign, index) => {
    const last = groups.at(-1);
    const space = spaces[index - 1];
    if (last !== undefined && space !== undefined && space <= limit) last.push(sign);
    else groups.push([sign]);
  });
  return groups;
}

const textOf = (signs: readonly PlacedWord[]): string => signs.map(({ word }) => word.text).join('');
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Whether signs join to words: syllables, with numbers and a few abbreviations among them. */
function isSpacedPrint(groups: readonly (readonly PlacedWord[])[]): boolean {
  const letters = groups.flat().filter(({ word }) => LETTER.test(word.text)).length;
  const lettered = groups
    .map((group) => bare(textOf(group)))
    .filter((text) => text !== '' && !NUMBER.test(text));
  const syllables = lettered.filter(isSyllable);
  const others = lettered.filter((text) => !isSyllable(text));
  return (
    letters >= ENOUGH_LETTERS &&
    syllables.some((text) => text.length > 1) &&
    syllables.length > others.length &&
    others.every((text) => ABBREVIATION.test(text))
  );
}

function joined(signs: readonly PlacedWord[]): PlacedWord {
  const [first, ...rest] = signs;
  if (first === undefined) throw new RangeError('no signs to join');
  const { word } = first;
  const box = boxAround([word.box, ...rest.map((sign) => sign.word.box)]);
  const believed = Math.min(...signs.map((sign) => sign.word.confidence));
  const digits = signs.filter((sign) => DIGIT.test(sign.word.text)).length;
  const confidence = digits > 1 ? Math.min(believed, DOUBTFUL) : believed;
  return {
    ...first,
    word: { ...word, text: textOf(signs), box, confidence },
    top: Math.min(...signs.map(({ top }) => top)),
    bottom: Math.max(...signs.map(({ bottom }) => bottom)),
  };
}

/**
 * The words of a page with those put together whose letters are printed apart ("T Ổ N G  C Ộ N G  5 3"), by hand or
 * by the program. Only where all of them make words: heads of columns, items and initials stay as they are.
 *
 * @param placed in the order of the file
 */
export function joinSpacedLetters(placed: readonly PlacedWord[]): readonly PlacedWord[] {
  if (placed.filter(({ word }) => LETTER.test(word.text)).length < ENOUGH_LETTERS) return placed;
  const result: PlacedWord[] = [];
  for (let at = 0; at < placed.length; ) {
    let end = at + 1;
    for (; end < placed.length; end += 1) {
      const [before, next] = [placed[end - 1], placed[end]];
      if (before === undefined || next === undefined) break;
      if (!ONE_SIGN.test(before.word.text) || !goesOn(before, next)) break;
    }
    const signs = placed.slice(at, end);
    const groups = signs.length < ENOUGH_LETTERS ? [] : wordsOf(signs);
    result.push(...(groups.length > 0 && isSpacedPrint(groups) ? groups.map(joined) : signs));
    at = end;
  }
  return result;
}
