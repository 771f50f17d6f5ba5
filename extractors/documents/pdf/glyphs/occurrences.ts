import type { Neighbours } from '../../../text/repair/frequencies.ts';
import type { PlacedWord } from '../../layout/placed-word.ts';

/** A word that lost glyphs stand in, as often as it stands so between the same neighbours. */
export interface Occurrence extends Neighbours {
  /** Letters and marks alone. */
  readonly word: string;
  /** Whether a sentence or line may begin with it. */
  readonly opens: boolean;
  readonly times: number;
}

/** Words of letters and lost glyphs; what stands between them (strokes, hyphens, digits) parts them. */
const PART = /[\p{L}\u{100000}-\u{10ffff}]+/gu;
const MARK = /[\u{100000}-\u{10ffff}]/u;
const EVERY_MARK = new RegExp(MARK.source, 'gu');
const LETTER = /\p{L}/u;
const BESIDE_DIGIT = /(?<=[\d.,]\d*)[\u{100000}-\u{10ffff}]|[\u{100000}-\u{10ffff}](?=[.,]?\d)/gu;
const WHOLE_WORD = /^\p{L}+$/u;
const ENDS_CLAUSE = /[^\p{L}\u{100000}-\u{10ffff}]$/u;
const BEGINS_CLAUSE = /^[^\p{L}\u{100000}-\u{10ffff}]/u;
/** Different places that are kept; more tell nothing new. */
const MOST = 20_000;

/** Gathers over a whole document where its lost glyphs stand. */
export class Occurrences {
  readonly #places = new Map<string, { -readonly [Key in keyof Occurrence]: Occurrence[Key] }>();
  readonly #numeric = new Map<string, number>();

  get all(): readonly Occurrence[] {
    return [...this.#places.values()];
  }

  /** How often a lost glyph stands where a digit may: beside one, or without any letter. */
  numericPlaces(mark: string): number {
    return this.#numeric.get(mark) ?? 0;
  }

  /** @param words of one page, in the order of the file */
  add(words: readonly PlacedWord[]): void {
    words.forEach(({ word: { text } }, index) => {
      if (!MARK.test(text)) return;
      this.#countNumeric(text);
      const parts = [...text.matchAll(PART)].filter(([part]) => MARK.test(part) && LETTER.test(part));
      for (const { 0: part, index: at } of parts) {
        const first = at === 0 || !LETTER.test(text.slice(0, at));
        const last = at + part.length >= text.length;
        const before = first && at === 0 ? neighbour(words[index - 1]?.word.text, ENDS_CLAUSE) : null;
        const after = last ? neighbour(words[index + 1]?.word.text, BEGINS_CLAUSE) : null;
        this.#count({ word: part, before, after, opens: first && before === null });
      }
    });
  }

  #countNumeric(text: string): void {
    const alone = LETTER.test(text) ? [] : (text.match(EVERY_MARK) ?? []);
    for (const mark of new Set([...alone, ...(text.match(BESIDE_DIGIT) ?? [])]))
      this.#numeric.set(mark, (this.#numeric.get(mark) ?? 0) + 1);
  }

  #count(place: Omit<Occurrence, 'times'>): void {
    const key = `${place.before} ${place.word} ${place.after} ${place.opens}`;
    const known = this.#places.get(key);
    if (known !== undefined) known.times += 1;
    else if (this.#places.size < MOST) this.#places.set(key, { ...place, times: 1 });
  }
}

/** The neighbour's letters in lower case; null where a clause ends between, or where it is no whole word. */
function neighbour(text: string | undefined, parted: RegExp): string | null {
  if (text === undefined || parted.test(text)) return null;
  const letters = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return WHOLE_WORD.test(letters) && !MARK.test(text) ? letters.toLowerCase() : null;
}
