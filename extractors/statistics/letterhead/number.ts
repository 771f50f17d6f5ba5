import type { DocumentSymbol } from '../../../model/letterhead.ts';
import { type SymbolReading, symbolAt } from '../citations/symbol.ts';
import { NUMBER_WORD } from './number-word.ts';
import type { Segment } from './segment.ts';

/** A value read from one segment. */
export interface Found<T> {
  readonly value: T;
  readonly segment: Segment;
}

/** The document's own number: `code` as printed without spaces, and its parts. */
export interface NumberReading {
  readonly code: string;
  readonly symbol: DocumentSymbol;
}

/** What may stand behind the number on its line: the place and date of the right column, or the subject. */
const BEHIND_NUMBER = /^\s*$|^\s*[\p{Lu}(*]/u;
/** Letters that a scanner takes for figures: "l28", "O5". */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/[lI|](?=[\dlIO]*\d)|(?<=\d)[lI|](?=[\d\s/-])/gu, '1'],
  [/[Oo](?=[\dO]*\d)|(?<=\d)[Oo](?=[\d\s/-])/gu, '0'],
];

/** The figures before the first stroke mended; letters behind it are the symbol's own. */
function mended(text: string): string {
  const end = text.search(/[/\p{Lu}](?=\p{Lu})/u);
  const head = end < 0 ? text : text.slice(0, end);
  return (
    MISREAD.reduce((number, [letter, figure]) => number.replace(letter, figure), head) +
    text.slice(head.length)
  );
}

function readingIn(text: string): SymbolReading | null {
  const opening = NUMBER_WORD.exec(text)?.[0];
  const rest = opening === undefined ? text : mended(text.slice(opening.length));
  const found = symbolAt(rest);
  if (found === null || !BEHIND_NUMBER.test(rest.slice(found.length))) return null;
  if (opening !== undefined) return found;
  // Without "Số" only a whole number of a known type alone on its line is believed.
  const whole = found.length === text.trim().length && found.symbol.number !== null;
  return whole && found.symbol.type !== null ? found : null;
}

/**
 * The document's number and symbol, in the state's or the Party's style; a number left blank keeps its symbol. A
 * cited document's number goes on with its day or its issuer and is none.
 *
 * @example "Số:         /SNV-TĐKT" gives the code "/SNV-TĐKT", "Số 45-BC/HU" the code "45-BC/HU"
 */
export function numberOf(segments: readonly Segment[]): Found<NumberReading> | null {
  for (const segment of segments) {
    const found = readingIn(segment.text);
    if (found !== null) return { value: { code: found.code, symbol: found.symbol }, segment };
  }
  return null;
}
