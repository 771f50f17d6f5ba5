import { LevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { remembered } from './remembered.ts';

/** Letters that a scanner or a hasty typist takes for one another, each written as the first of its group. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['l', 'i'],
  ['|', 'i'],
  ['5', 's'],
  ['x', 's'],
  ['8', 'b'],
  ['e', 'c'],
]);

const MARKS = /\p{M}/gu;

/**
 * The letters of a word with nothing above or below them, in lower case.
 *
 * @example skeleton('Thưởng') // 'thuong'
 */
export const skeleton = remembered((word) =>
  word.toLowerCase().normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd'),
);

function lookalike(letters: string): string {
  let out = '';
  for (const letter of letters) out += LOOKALIKES.get(letter) ?? letter;
  return out;
}

/** What a lost or wrong mark, a confusable letter, and any other letter cost. */
const MARK = 0.3;
const CONFUSABLE = 0.3;
const LETTER = 0.8;

/** Of each kind of letter, how many more one word has; kinds that share a place only seem nearer than they are. */
const surplus = new Int16Array(64);

function count(word: string, by: 1 | -1): void {
  for (let at = 0; at < word.length; at += 1) {
    const kind = word.charCodeAt(at) % surplus.length;
    surplus[kind] = (surplus[kind] ?? 0) + by;
  }
}

/** At least so many letters must be changed, lost or added to make one word of the other. */
function fewestChanges(left: string, right: string): number {
  surplus.fill(0);
  count(left, 1);
  count(right, -1);
  let lost = 0;
  for (const more of surplus) if (more > 0) lost += more;
  return Math.max(lost, lost + right.length - left.length);
}

/**
 * How far two words are apart as a reader of bad print would see it: 0 the same, 0.3 for other marks
 * ("khen" / "khẹn"), 0.3 more for letters that look alike, 0.8 for each other letter wrong, lost or added.
 *
 * @param most what is further apart than this is said to be infinitely far, which most words are told to be at a glance
 *
 * @example printDistance('suất', 'xuất') // 0.3
 */
export function printDistance(left: string, right: string, most = Number.POSITIVE_INFINITY): number {
  if (left === right) return 0;
  const a = skeleton(left);
  const b = skeleton(right);
  if (a === b) return MARK;
  const seenA = lookalike(a);
  const seenB = lookalike(b);
  if (fewestChanges(seenA, seenB) * LETTER > most) return Number.POSITIVE_INFINITY;
  const letters = seenA === seenB ? 0 : LevenshteinDistance(seenA, seenB);
  const marks = marksOf(left) === marksOf(right) ? 0 : MARK;
  return marks + (letters === 0 ? CONFUSABLE : letters * LETTER);
}

/**
 * What a word's letters look like in bad print, whole and with each one letter left out: two words that share none
 * of these are more than one wrong letter apart, so that a list can be searched for near words without measuring
 * `printDistance` to each.
 *
 * @example printShapes('Thi') // ['thi', 'hi', 'ti', 'th']
 */
export function printShapes(word: string): readonly string[] {
  const seen = lookalike(skeleton(word));
  const shapes = [seen];
  for (let at = 0; at < seen.length; at += 1) shapes.push(seen.slice(0, at) + seen.slice(at + 1));
  return shapes;
}

function marksOf(word: string): string {
  return (word.toLowerCase().normalize('NFD').match(MARKS) ?? []).sort().join('');
}
