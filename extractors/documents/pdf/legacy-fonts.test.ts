import { describe, expect, it } from 'vitest';
import type { GlyphRun, ShownGlyph } from './glyph-run.ts';
import { GraphicsState } from './graphics-state.ts';
import { decodeLegacyFonts } from './legacy-fonts.ts';
import { IDENTITY } from './matrix.ts';
import { wordsOfRuns } from './text-pieces.ts';

const ORIGIN = { x: 72, y: 100, right: [1, 0], up: [0, -1], size: 10, ascent: 0.9, descent: -0.2 } as const;

/** A run of glyphs 5 points wide; a mark, written with a stroke before it, has no width. */
function run(
  font: string,
  characters: string,
  x = 72,
  codeOf = (character: string) => character.charCodeAt(0),
): GlyphRun {
  let at = 0;
  const glyphs: ShownGlyph[] = [];
  for (const [, stroke, character = ''] of characters.matchAll(/(\|?)([\s\S])/g)) {
    const width = stroke === '|' ? 0 : 5;
    glyphs.push({
      code: codeOf(character),
      text: character,
      outline: null,
      width: width * 100,
      from: at,
      to: at + width,
    });
    at += width;
  }
  return {
    origin: { ...ORIGIN, x },
    glyphs,
    font: { id: font, name: font, unit: 0.001, ascent: 0.9, descent: -0.2, texts: null, outlineOf: () => [] },
    at: 0,
    graphics: new GraphicsState(IDENTITY).now,
  };
}

const words = (...runs: GlyphRun[]) =>
  wordsOfRuns(decodeLegacyFonts(runs).runs, (glyph) => glyph.text).map(({ word }) => word);

describe('decodeLegacyFonts', () => {
  it('takes the byte for the soft hyphen that WinAnsiEncoding calls a hyphen', () => {
    const codes = (character: string) => (character === '-' ? 0xad : character.charCodeAt(0));
    expect(words(run('AAAAAA+.VnTime', '®-îc th-ëng', 72, codes)).map(({ text }) => text)).toEqual([
      'được',
      'thưởng',
    ]);
  });

  it('makes one glyph of a letter and its mark, as wide as both', () => {
    const [word] = words(run('VNI-Times', 'ho|ïc'));
    expect(word).toMatchObject({ text: 'học', box: [72, 91, 87, 102] });
  });

  it('finds a mark that another operator shows', () => {
    expect(words(run('VNI-Times', 'ta'), run('VNI-Times', '|äp', 82)).map(({ text }) => text)).toEqual([
      'tập',
    ]);
  });

  it('decodes one word among others in Unicode, and leaves those as they are', () => {
    const runs = [
      run('Arial', 'Tặng '),
      run('.VnTimeH', 'giÊy khen', 97),
      run('Arial', ' cho 48 cá nhân', 142),
    ];
    const { decoded, legacy } = decodeLegacyFonts(runs);
    expect(words(...runs).map(({ text }) => text)).toEqual([
      'Tặng',
      'GIẤY',
      'KHEN',
      'cho',
      '48',
      'cá',
      'nhân',
    ]);
    expect(decoded.size).toBe(1);
    expect(legacy[0]?.encoding?.id).toBe('tcvn3');
  });

  it('leaves Unicode in a font with a legacy name alone', () => {
    const runs = [run('LJBCMP+.VnCenturySchoolbook', 'các tổ chức được tặng thưởng')];
    expect(decodeLegacyFonts(runs)).toEqual({ runs, decoded: new Set(), legacy: [] });
  });
});
