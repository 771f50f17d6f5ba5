import { isConsonantCluster, isSyllable } from '../syllable.ts';
import type { LegacyEncoding } from './encoding.ts';
import { transcode } from './transcode.ts';

const SOFT_HYPHEN = '\u00ad';
/** A word with a hyphen and without digits: numbers are never touched. */
const HYPHENED = /(?<!\S)[^\s\d]*-[^\s\d]*(?!\S)/g;
const EDGES = /^[("'“‘[]+|[.,;:!?)"'”’\]…]+$/g;

/**
 * Puts back the soft hyphen where a reader made a plain one of it: TCVN3 writes "ư" so, and PDF's WinAnsiEncoding
 * names the byte "hyphen" (ISO 32000-1, D.2, note 6): "®-îc", "nh-ng", "Tr-êng". Text that still has soft hyphens
 * lost none. A hyphen stays where both its sides are words.
 *
 * @returns text of the same length
 */
export function restoreSoftHyphens(text: string, encoding: LegacyEncoding): string {
  if (encoding.letters.get(SOFT_HYPHEN) === undefined || text.includes(SOFT_HYPHEN)) return text;
  return text.replace(HYPHENED, (token) =>
    isBrokenWord(token, encoding) ? token.replace('-', SOFT_HYPHEN) : token,
  );
}

function isBrokenWord(token: string, encoding: LegacyEncoding): boolean {
  const word = token.replace(EDGES, '');
  const sides = word.split('-').map((side) => transcode(side, encoding));
  if (sides.length !== 2) return false;
  const [left = '', right = ''] = sides;
  if (!isSyllable(transcode(word.replace('-', SOFT_HYPHEN), encoding))) return false;
  // "-a" and "-u" ("ưa", "ưu") are words; "-ta" is an item of a list, "Hµ-Nam" a name.
  return left === '' ? right !== '' && !isItem(right) : isConsonantCluster(left) || !isSyllable(right);
}

const isItem = (word: string): boolean => word.length > 1 && isSyllable(word);
