import { printDistance, skeleton } from '../../text/distance.ts';
import { letterheadWords } from '../letterhead/knowledge.ts';

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(letterheadWords.abbreviations).map(([short, long]) => [
    short.toLowerCase(),
    long.toLowerCase(),
  ]),
);

/**
 * The words of a name as they are compared: small letters in NFC, without punctuation, "&" as "và", the common
 * abbreviations written out.
 *
 * @example nameWords('UBND huyện Tây Sơn') // ['ủy', 'ban', 'nhân', 'dân', 'huyện', 'tây', 'sơn']
 */
export function nameWords(name: string): string[] {
  const spaced = name.normalize('NFC').toLowerCase().replaceAll('&', ' & ');
  const words = spaced.match(/[\p{L}\p{M}\d]+|&/gu) ?? [];
  return words.flatMap((word) => (word === '&' ? ['và'] : (ABBREVIATIONS.get(word) ?? word).split(' ')));
}

/** The name as part of an id. @example slugOf('Tây Sơn') // 'tay-son' */
export function slugOf(name: string): string {
  return skeleton(name.normalize('NFC'))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Badly printed words further apart than this, on average, are two names. */
const MOST_APART = 0.35;
/** A single word further apart than this is another word. */
const MOST_APART_WORD = 0.95;

/**
 * How alike the words of two names are, 0..1; null where they are two names. Lost marks and confusable letters are
 * forgiven, other words are not.
 */
export function likeness(left: readonly string[], right: readonly string[]): number | null {
  if (left.length !== right.length || left.length === 0) return null;
  let sum = 0;
  for (const [at, word] of left.entries()) {
    const other = right[at] ?? '';
    if (word === other) continue;
    const apart = printDistance(word, other, MOST_APART_WORD);
    if (apart > MOST_APART_WORD) return null;
    sum += sameTones(word, other) ? 0 : apart;
  }
  const mean = sum / left.length;
  return mean > MOST_APART ? null : 1 - mean;
}

/** "hòa" and "hoà", "ủy" and "uỷ" are spelt with the same marks on another letter. */
function sameTones(left: string, right: string): boolean {
  const marks = (word: string): string => [...word.normalize('NFD')].sort().join('');
  return marks(left) === marks(right);
}
