import { legacyFont } from '../../../text/legacy/font.ts';
import { symbolText } from '../../../text/symbol.ts';
import type { GlyphRun, ShownGlyph } from '../glyph-run.ts';
import type { PageFont } from '../page-font.ts';

/** A glyph that leaves ink on the page and of which the font says no letter. */
export interface LostGlyph {
  /** Stands for the glyph in words until its letter is found: a character of private-use plane 16. */
  readonly mark: string;
  readonly font: PageFont;
  readonly code: number;
  /** In glyph units. */
  readonly width: number;
  readonly outline: string | null;
}

/** The first character of private-use plane 16 (Unicode 15, 23.5), which no file of an office uses. */
const FIRST_MARK = 0x100000;
/** More kinds of glyphs than this are not damage to a text: the font has no text. */
const MOST_MARKS = 4000;

/** The marks within a word. */
export const MARKS = /[\u{100000}-\u{10ffff}]/gu;

const SYMBOL_FONT = /^(?:[A-Z]{6}\+)?(Symbol|Wingdings(?: ?[23])?|Webdings)/;
const SAYS_NOTHING = /^[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]*$/u;
const IS_BLANK = /^\s+$/u;

/** A blank glyph is not in the font, has no path, or one that is closed before it begins. */
const hasInk = ({ outline }: ShownGlyph, font: PageFont): boolean =>
  outline !== null && font.outlineOf(outline).length > 1;

/**
 * Tells what each glyph of a document reads as, and keeps the ones that are lost. A glyph is lost when it shows ink
 * and the font's ToUnicode map has no entry for it, or one that is no letter: a control, a private-use or a
 * replacement character, a space. (pdf.js gives such a glyph its code as a character: a lost "ọ" reads as "9" where
 * its code is 57.)
 */
export class LostGlyphs {
  readonly #read = new Map<string, string>();
  readonly #lost = new Map<string, LostGlyph>();

  /** The glyph's text; a mark where it is lost; a space or nothing where it shows no ink. */
  read = (glyph: ShownGlyph, { font }: GlyphRun): string => {
    const key = `${font.id} ${glyph.code}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const text = this.#judge(glyph, font);
    this.#read.set(key, text);
    return text;
  };

  /** The lost glyph that a mark stands for. */
  of(mark: string): LostGlyph | undefined {
    return this.#lost.get(mark);
  }

  #judge(glyph: ShownGlyph, font: PageFont): string {
    const symbols = SYMBOL_FONT.exec(font.name)?.[1];
    if (symbols !== undefined) return symbolText(symbols, glyph.text);
    if (font.texts === null || legacyFont(font.name) !== null) return glyph.text;
    const said = font.texts.get(glyph.code) ?? '';
    const isSound = !SAYS_NOTHING.test(said) && !IS_BLANK.test(said);
    if (isSound) return said;
    return hasInk(glyph, font) ? this.#lose(glyph, font) : ' ';
  }

  #lose({ code, width, outline }: ShownGlyph, font: PageFont): string {
    if (this.#lost.size >= MOST_MARKS) return '\ufffd';
    const mark = String.fromCodePoint(FIRST_MARK + this.#lost.size);
    this.#lost.set(mark, { mark, font, code, width, outline });
    return mark;
  }
}
