import file from '../../knowledge/symbol-fonts.json' with { type: 'json' };

const fonts: Readonly<Record<string, Readonly<Record<string, string>>>> = file.fonts;

/** Word moves the codes of symbol fonts into the private use area (ECMA-376 part 1, 17.3.3.30). */
const PRIVATE_USE = { from: 0xf020, to: 0xf0ff, shift: 0xf000 } as const;
/** In these every code is a picture; in "Symbol" digits and punctuation are themselves. */
const PICTURES = /^(?:Wingdings|Webdings)/;

/**
 * The letter that a symbol font shows for a code; '' for ornaments.
 *
 * @example symbolOf('Wingdings', 0xf0fc) // '✓'
 */
export function symbolOf(font: string, code: number): string {
  const isPrivate = code >= PRIVATE_USE.from && code <= PRIVATE_USE.to;
  if (!isPrivate && !(PICTURES.test(font) && code <= 0xff)) return String.fromCodePoint(code);
  const own = isPrivate ? code - PRIVATE_USE.shift : code;
  const glyphs = fonts[font] ?? fonts.Symbol ?? {};
  return glyphs[own.toString(16).toUpperCase()] ?? '';
}

/**
 * Text of a run as its font shows it.
 *
 * @param font the run's, '' where it is not known
 */
export function symbolText(font: string, text: string): string {
  return [...text].map((letter) => symbolOf(font, letter.codePointAt(0) ?? 0)).join('');
}
