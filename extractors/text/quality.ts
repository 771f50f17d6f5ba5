import { isSyllable } from './syllable.ts';

/** What a text consists of, counted; the basis of its score. */
export interface TextCensus {
  /** Words made of letters alone that Vietnamese text should spell as syllables; abbreviations are left out. */
  readonly syllables: number;
  readonly unknownSyllables: number;
  readonly letters: number;
  /** Letters that only Vietnamese-style writing has: ă â đ ê ô ơ ư and every letter with a tone mark. */
  readonly markedLetters: number;
  readonly characters: number;
  /** NULs, controls, private-use and replacement characters, and the symbols that TCVN3 and VNI bytes turn into. */
  readonly strangeCharacters: number;
}

/**
 * A text layer below this is not trusted, and the page is read by OCR. Chosen from the table of `npm run eval:gate`:
 * sound pages score 0.95 or more, pages that lost a letter here and there 0.8 or more, what no one can read 0.75 at
 * most.
 */
export const USABLE_QUALITY = 0.78;

/** Fewer words than this tell nothing about spelling (a page of numbers, a stamp). */
const ENOUGH_SYLLABLES = 8;

/** Running Vietnamese carries a mark on 25–30% of its letters; below this share the score falls. */
const EXPECTED_MARKS = 0.12;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is counted
const STRANGE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff¡-§¨©ª¬®-¹»-¿×÷]/gu;
/** Marks that good text uses too, so that they count only inside a word; raised digits stand at either end of one. */
const ORDINARY_SYMBOLS = /(?<![\p{L}])[©®°±§«»·×÷½](?![\p{L}])|(?<!\p{L})[¹²³]+|[¹²³]+(?!\p{L})/gu;
const MARKED_LETTER = /đ|\p{M}/iu;

/** An abbreviation or symbol such as UBND, TĐKT, TNCSHCM: capitals that spell no syllable. */
function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase() && word.length <= 8 && !isSyllable(word);
}

/** Addresses of mail and of pages: no Vietnamese, and no damage. */
const NET_ADDRESS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|(?<!\S)[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org)(?![\p{L}\p{N}])\S*/giu;

/** A capital inside a word after a small letter ("xA", "NGHiA"): what a reader without Vietnamese makes of it. */
const MIXED_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/** A consonant standing alone: what is left of a syllable that fell apart. Units ("5 m") and items ("c)") are none. */
const LONE_CONSONANT =
  /(?<![\p{L}\p{N}\p{M}\p{Co}/.,-]|\d\s)[bcdđghklmnpqrstvx](?![\p{L}\p{N}\p{M}\p{Co}/.)-])/gu;

function isWellSpelled(word: string): boolean {
  return !MIXED_CASE.test(word) && isSyllable(word);
}

/** Counts what a text consists of. */
export function takeCensus(text: string): TextCensus {
  const composed = text.normalize('NFC').replace(NET_ADDRESS, ' ');
  const words = (composed.match(/(?<![\p{L}\p{N}\p{Co}])\p{L}+(?![\p{L}\p{N}\p{Co}])/gu) ?? []).filter(
    (word) => word.length > 1 && !isAbbreviation(word),
  );
  const lone = composed.match(LONE_CONSONANT)?.length ?? 0;
  const letters = composed.match(/\p{L}/gu) ?? [];
  const printed = composed.replace(/\s/g, '');
  return {
    syllables: words.length + lone,
    unknownSyllables: words.filter((word) => !isWellSpelled(word)).length + lone,
    letters: letters.length,
    markedLetters: letters.filter((letter) => MARKED_LETTER.test(letter.normalize('NFD'))).length,
    characters: printed.length,
    strangeCharacters: composed.replace(ORDINARY_SYMBOLS, '').match(STRANGE)?.length ?? 0,
  };
}

/**
 * How far a text reads as Vietnamese, 0..1: the share of well-formed syllables, lowered where too few letters
 * carry marks (a reader without Vietnamese) and where there are characters no text has (lost or legacy encodings).
 *
 * - sound text scores above 0.95; a text layer that lost a letter here and there stays above `USABLE_QUALITY`;
 * - "CQNG HoA xA H()I CHiJ NGHiA" and TCVN3 bytes read as Latin-1 score below 0.5;
 * - a page of numbers alone scores 1 less its strange characters: there is nothing to doubt.
 *
 * @example qualityOf('Kết quả thực hiện phong trào thi đua') // 1
 */
export function qualityOf(text: string): number {
  const census = takeCensus(text);
  if (census.characters === 0) return 0;
  const clean = Math.max(0, 1 - (5 * census.strangeCharacters) / census.characters);
  if (census.syllables < ENOUGH_SYLLABLES) return clean;
  const spelled = 1 - census.unknownSyllables / census.syllables;
  const marks = Math.min(1, census.markedLetters / census.letters / EXPECTED_MARKS);
  return spelled * marks * clean;
}
