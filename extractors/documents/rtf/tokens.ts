/** A piece of an RTF file ([MSFT-RTF] 1.9.1, "Basic entities"). */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `value` is null where the word has none. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }
  /** Bytes of text in the code page of the font at hand; `escaped` where each was written as `\'hh`. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly escaped: boolean }
  /** What stands as it is (`\\bin`): a picture, or something for programs. */
  | { readonly kind: 'binary'; readonly bytes: Uint8Array };

const CONTROL = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([\s\S]))/y;
/** Up to the next character with a meaning; line ends between have none. */
const TEXT = /[^\\{}]+/y;
const LINE_ENDS = /[\r\n\0]/g;
/** Symbols that stand for themselves. */
const LITERAL = new Set(['\\', '{', '}']);

/** The tokens of an RTF file, one after the other. */
export function* tokensOf(file: Uint8Array): Generator<Token> {
  const source = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  const textOf = (text: string, escaped: boolean): Token => ({
    kind: 'bytes',
    bytes: Buffer.from(text, 'latin1'),
    escaped,
  });
  for (let at = 0; at < source.length; ) {
    const character = source[at];
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' };
      at += 1;
      continue;
    }
    const pattern = character === '\\' ? CONTROL : TEXT;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match === null) return;
    at = pattern.lastIndex;
    const [whole, word, value, hex, symbol] = match;
    if (word === 'bin') {
      const end = at + Math.max(0, Number(value ?? 0));
      yield { kind: 'binary', bytes: Buffer.from(source.slice(at, end), 'latin1') };
      at = end;
    } else if (word !== undefined)
      yield { kind: 'control', word, value: value === undefined ? null : Number(value) };
    else if (hex !== undefined) yield textOf(String.fromCharCode(Number.parseInt(hex, 16)), true);
    else if (symbol === undefined) {
      const text = whole.replace(LINE_ENDS, '');
      if (text !== '') yield textOf(text, false);
    } else if (LITERAL.has(symbol)) yield textOf(symbol, true);
    else yield { kind: 'control', word: symbol, value: null };
  }
}
