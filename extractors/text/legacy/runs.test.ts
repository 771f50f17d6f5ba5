import { describe, expect, it } from 'vitest';
import { decodeLegacy, decodeRuns } from './runs.ts';

const textOf = (text: string, font: string) => decodeLegacy(text, font).text;

describe('decodeRuns', () => {
  it('decodes by the name of the font', () => {
    expect(textOf('Céng hoµ x· héi chñ nghÜa ViÖt Nam', '.VnTime')).toBe(
      'Cộng hoà xã hội chủ nghĩa Việt Nam',
    );
    expect(textOf('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI-Times')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
  });

  it('shows the small letters of a capital font as capitals', () => {
    expect(textOf('Céng hoµ x· héi', 'ABCDEF+.VnTimeH,Bold')).toBe('CỘNG HOÀ XÃ HỘI');
    expect(textOf('ubnd tØnh', '.VnArial NarrowH')).toBe('UBND TỈNH');
  });

  it('leaves Unicode in a font with a legacy name alone', () => {
    const text = 'Các tổ chức, cá nhân được tặng thưởng';
    expect(decodeLegacy(text, 'LJBCMP+.VnCenturySchoolbook')).toEqual({ text, encoding: null });
  });

  it('leaves other fonts alone', () => {
    expect(textOf('Céng hoµ', 'Times New Roman')).toBe('Céng hoµ');
    expect(decodeRuns([{ text: 'Céng hoµ' }])).toEqual([{ text: 'Céng hoµ', encoding: null }]);
  });

  it('decides for a word that reads well both ways by the other words of its font', () => {
    const unicode = decodeRuns([
      { text: 'hoà', font: 'VNI-Times' },
      { text: 'giải thưởng', font: 'Arial' },
      { text: 'được tặng thưởng', font: 'VNI-Times' },
    ]);
    expect(unicode[0]?.text).toBe('hoà');
    const legacy = decodeRuns([
      { text: 'toàn', font: 'VNI-Times' },
      { text: 'giải thưởng', font: 'Arial' },
      { text: 'ñöôïc taëng thöôûng', font: 'VNI-Times,Bold' },
    ]);
    expect(legacy.map((run) => run.text)).toEqual(['tồn', 'giải thưởng', 'được tặng thưởng']);
  });

  it('joins a letter and its mark that two runs hold', () => {
    const runs = ['h', 'o', 'ïc t', 'a', 'äp'].map((text) => ({ text, font: 'VNI-Times' }));
    expect(decodeRuns(runs).map((run) => run.text)).toEqual(['h', 'ọ', 'c t', 'ậ', 'p']);
  });

  it('restores ư from the plain hyphen that PDF readers make of it', () => {
    expect(textOf('Tr-êng TH-CS nh-ng ®-îc -u tiªn; thi-®ua 2020-2024', '.VnTime')).toBe(
      'Trường TH-CS nhưng được ưu tiên; thi-đua 2020-2024',
    );
    expect(textOf('th\u00adëng - ®\u00adîc', '.VnTime')).toBe('thưởng - được');
  });

  it('restores capitals that TCVN3 cannot write', () => {
    expect(textOf('CéNG HßA X· HéI\nHµ Néi, ngµy 05/12', '.VnTime')).toBe(
      'CỘNG HÒA XÃ HỘI\nHà Nội, ngày 05/12',
    );
    expect(textOf('TØNH Hµ NAM', '.VnTime')).toBe('TỈNH HÀ NAM');
  });

  it('reads bytes as symbol fonts and NFKC show them', () => {
    expect(textOf('C\uf0e9ng ho\uf0b5 \uf031\uf032', '.VnTime')).toBe('Cộng hoà 12');
    expect(textOf('ho\u03bc x\u2219', '.VnTime')).toBe('hoà xã');
  });
});
