import type { Word } from '../../../model/page.ts';
import { isSyllable } from '../../text/syllable.ts';
import { syllableKey } from '../vocabulary/key.ts';

/** Where a token was printed: the page number, and the index of its line in the stream of lines. */
export interface Place {
  readonly page: number;
  readonly line: number;
}

export type TokenKind = 'word' | 'number' | 'symbol' | 'mark';

/**
 * The smallest piece that the grammar looks at: a syllable, a number, a document symbol ("128/KH-UBND") or
 * one punctuation mark. Several tokens may come from one printed word ("(96,15%)").
 */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The syllable in its matching form: lower case, tone placement and i/y told alike. */
  readonly key: string;
  readonly word: Word;
  readonly place: Place;
  /** No space before it: it belongs to the printed word of the token before. */
  readonly glued: boolean;
}

const SYMBOL =
  /^\d+(?:\/\d{4})?(?:\/[A-ZĐ][\p{L}\d&]*|-[A-ZĐ]{2,}\/[A-ZĐ]{2,})(?:[-/][\p{L}\d&]+)*|^\/[A-ZĐ]{2,}[\p{L}\d&-]*/u;
const NUMBER = /^\d+(?:[.,/]\d+)*%?(?![\p{L}\p{M}\d]|[.,/]\d)/u;
/** A count and its noun printed without the space: "48cá nhân", "1.245người", "40Giấy khen". */
const RUN_ON_NUMBER = /^\d+(?:[.,/]\d+)*(?=\p{Ll}{2,}|\p{Lu}\p{Ll})/u;
/** The same the other way round: "có1.250 lượt". */
const RUN_ON_WORD = /^\p{L}*\p{Ll}(?=\d[\d.,]*\d)/u;
const LETTERS = /^[\p{L}\p{M}\d]+/u;
/** Short letters joined by a stroke, a comma or a dot are one abbreviation: "đ/c", "CB,CC,VC", "tr.đ". */
const ABBREVIATION = /^(?:\p{L}{1,2}[/.,]){1,3}\p{L}{1,3}(?![\p{L}\p{M}])/u;

const ONLY_LETTERS = /^[\p{L}\p{M}]+$/u;

function kindAt(rest: string): { kind: TokenKind; text: string } {
  if (ONLY_LETTERS.test(rest)) return { kind: 'word', text: rest };
  const symbol = SYMBOL.exec(rest)?.[0];
  if (symbol !== undefined) return { kind: 'symbol', text: symbol };
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) return { kind: 'number', text: number };
  const runOn = RUN_ON_NUMBER.exec(rest)?.[0];
  if (runOn !== undefined) return { kind: 'number', text: runOn };
  const abbreviation = ABBREVIATION.exec(rest)?.[0];
  if (abbreviation !== undefined) return { kind: 'word', text: abbreviation };
  const before = RUN_ON_WORD.exec(rest)?.[0];
  if (before !== undefined && before.length > 1 && isSyllable(before)) return { kind: 'word', text: before };
  const letters = LETTERS.exec(rest)?.[0];
  if (letters !== undefined) return { kind: 'word', text: letters };
  return { kind: 'mark', text: String.fromCodePoint(rest.codePointAt(0) ?? 0x20) };
}

/**
 * The tokens of one printed word.
 *
 * @example tokensOf(word('(96,15%)'), place).map((t) => t.text) // ['(', '96,15%', ')']
 */
export function tokensOf(word: Word, place: Place): Token[] {
  const tokens: Token[] = [];
  let rest = word.text;
  while (rest !== '') {
    const { kind, text } = kindAt(rest);
    tokens.push({
      kind,
      text,
      key: kind === 'word' ? syllableKey(text) : text,
      word,
      place,
      glued: tokens.length > 0,
    });
    rest = rest.slice(text.length);
  }
  return tokens;
}
