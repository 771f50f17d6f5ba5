import { legacyFont } from '../../../text/legacy/font.ts';
import { symbolText } from '../../../text/symbol.ts';
import type { GlyphRun, ShownGlyph } from '../glyph-run.ts';
import type { PageFont } from '../page-font.ts';
import { isInked } from '../visible.ts';

/** A glyph that leaves ink on the page and of which the font says no letter. */
export interface LostGlyph {
  /** Stands for the glyph in words until its letter is found: a character of private-use plane 16. */
  readonly mark: string;
  readonly font: PageFont;
  readonly code: number;
  /** In glyph units. */
  readonly width: number;
  readonly outline: string | null;
  /** What to show for it where no letter is found. */
  readonly otherwise: string;
}

/** A glyph of which the font says its letter. */
export interface KnownGlyph {
  readonly text: string;
  readonly font: PageFont;
  readonly width: number;
  readonly outline: string | null;
}

/** The first character of private-use plane 16 (Unicode 15, 23.5), which no file of an office uses. */
const FIRST_MARK = 0x100000;
/** More kinds of glyphs than this are not damage to a text: the font has no text. */
const MOST_MARKS = 4000;

const REPLACEMENT = '\ufffd';
/** What some programs put for every letter that they do not know; true ones never stand before a letter. */
const QUESTION_MARK = '?';

const SYMBOL_FONT = /^(?:[A-Z]{6}\+)?(Symbol|Wingdings(?: ?[23])?|Webdings)/;
const SAYS_NOTHING = /^[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd]*$/u;
const IS_LETTER = /^\p{L}$/u;
const IS_BLANK = /^\s+$/u;

/** A blank glyph is not in the font, or its path is closed before it begins; null where nothing tells. */
function hasInk({ outline }: ShownGlyph, font: PageFont): boolean | null {
  if (outline === null) return false;
  const path = font.outlineOf(outline);
  return path === null ? null : path.length > 1;
}

/**
 * Tells what each glyph of a document reads as, and keeps the ones that are lost. A glyph is lost when it shows ink
 * and the font's ToUnicode map has no entry for it, or one that is no letter: a control, a private-use or a
 * replacement character, a space. (pdf.js gives such a glyph its code as a character: a lost "ọ" reads as "9" where
 * its code is 57.)
 */
export class LostGlyphs {
  readonly #read = new Map<string, string>();
  readonly #lost = new Map<string, LostGlyph>();
  readonly #known: KnownGlyph[] = [];

  /** The glyph's text; a mark where it is lost; a space or nothing where it shows no ink. */
  read = (glyph: ShownGlyph, run: GlyphRun): string => {
    const { font } = run;
    // The fonts of hidden layers draw one and the same box for every code, the space among them.
    const isShown = isInked(run);
    const key = isShown ? `${font.id} ${glyph.code}` : `${font.id} ${glyph.code} hidden`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const text = this.#judge(glyph, font, isShown);
    this.#read.set(key, text);
    return text;
  };

  /** The lost glyph that a mark stands for. */
  of = (mark: string): LostGlyph | undefined => this.#lost.get(mark);

  /** Every glyph that was lost so far, in the order in which they were met. */
  get lost(): readonly LostGlyph[] {
    return [...this.#lost.values()];
  }

  /** Every letter that was met and that its font explains. */
  get known(): readonly KnownGlyph[] {
    return this.#known;
  }

  #judge(glyph: ShownGlyph, font: PageFont, isShown: boolean): string {
    const symbols = SYMBOL_FONT.exec(font.name)?.[1];
    if (symbols !== undefined) return symbolText(symbols, glyph.text);
    if (font.texts === null || legacyFont(font.name) !== null) return glyph.text;
    const said = font.texts.get(glyph.code) ?? '';
    if (said === QUESTION_MARK) return this.#lose(glyph, font, QUESTION_MARK);
    if (!SAYS_NOTHING.test(said) && !IS_BLANK.test(said)) {
      if (IS_LETTER.test(said))
        this.#known.push({ text: said, font, width: glyph.width, outline: glyph.outline });
      return said;
    }
    const leavesInk = isShown && (hasInk(glyph, font) ?? !IS_BLANK.test(said));
    return leavesInk ? this.#lose(glyph, font, REPLACEMENT) : ' ';
  }

  #lose({ code, width, outline }: ShownGlyph, font: PageFont, otherwise: string): string {
    if (this.#lost.size >= MOST_MARKS) return REPLACEMENT;
    const mark = String.fromCodePoint(FIRST_MARK + this.#lost.size);
    this.#lost.set(mark, { mark, font, code, width, outline, otherwise });
    return mark;
  }
}
