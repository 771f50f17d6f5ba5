import { skeleton } from '../../text/distance.ts';

/**
 * Text as letters' words are looked for in it: no tone marks, lower case, one place for each place of the text, so
 * that "chậm nhât" is found as "chậm nhất" is and a place found is the place printed.
 */
export function fold(text: string): string {
  return placed(skeleton(text), text);
}

/** A text's skeleton where each letter of it has its place, else the text itself in small letters. */
export function placed(folded: string, text: string): string {
  return folded.length === text.length ? folded : text.toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/**
 * The phrases as one group of a pattern over folded text, longest first; "#" stands for a number.
 *
 * @param form how the text that is searched was made; with the tone marks where they tell words apart
 */
export function anyOf(phrases: readonly string[], form: (text: string) => string = fold): string {
  const sources = phrases
    .map((phrase) => escaped(form(phrase)).replaceAll('#', '\\d{1,3}').replaceAll(' ', '\\s+'))
    .sort((left, right) => right.length - left.length);
  return `(?<![\\p{L}\\d])(?:${sources.join('|')})(?![\\p{L}\\d])`;
}

/** A pattern that finds any of the phrases in folded text, everywhere. */
export function finder(phrases: readonly string[], form: (text: string) => string = fold): RegExp {
  return new RegExp(anyOf(phrases, form), 'gu');
}

/** Whether any place of folded text fits; the pattern may be a global one. */
export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

/** Where the last place begins that fits; -1 where none does. */
export function lastPlace(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Where the last place ends that fits; -1 where none does. */
export function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
}

/** Folded text with every place that fits blanked out, each letter by a space. */
export function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => ' '.repeat(found.length));
}
