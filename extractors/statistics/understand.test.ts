import { describe, expect, test } from 'vitest';
import { Figure, REVIEW_BELOW } from '../../model/figure.ts';
import { awardName, awards } from './awards.ts';
import { pagesOfText } from './pages-of-text.ts';
import { explain, understand } from './understand.ts';

function figures(text: string) {
  return understand(pagesOfText(text)).value.figures;
}

describe('understand', () => {
  test('every figure is one by the schema, and reading again gives the same ids', () => {
    const text = 'Năm 2021: Tặng Giấy khen cho 43 cá nhân và 07 tập thể; Giấy khen cho 43 cá nhân.';
    const read = figures(text);
    expect(read.map((figure) => Figure.parse(figure))).toEqual(read);
    expect(new Set(read.map(({ id }) => id)).size).toBe(3);
    expect(figures(text)).toEqual(read);
  });

  test('evidence shows the printed words, line by line', () => {
    const [figure] = figures('Công nhận danh hiệu Lao động tiên\ntiến cho 48 cá\nnhân.');
    expect(figure?.evidence.map(({ text }) => text)).toEqual([
      'danh hiệu Lao động tiên',
      'tiến cho 48 cá',
      'nhân.',
    ]);
  });

  test('parts point at their total', () => {
    const [total, part] = figures(
      'Có 125 cá nhân đạt Lao động tiên tiến, trong đó có 80 người lao động trực tiếp.',
    );
    expect(part?.partOf).toBe(total?.id);
    expect(total?.partOf).toBeUndefined();
  });

  test('a share and its whole are kept', () => {
    expect(figures('- Lao động tiên tiến: 125/130 cá nhân (96,15%).')[0]).toMatchObject({
      count: 125,
      outOf: 130,
      percent: 96.15,
    });
  });

  test('a count above its whole is kept for a check to ask about, a day is no share', () => {
    const [share] = figures('- Lao động tiên tiến: 135/130 cá nhân.');
    expect(share).toMatchObject({ count: 135, outOf: 130 });
    expect(share?.confidence).toBeLessThan(REVIEW_BELOW);
    expect(figures('- Giấy khen dịp 15/9 cá nhân tiêu biểu.')).toEqual([]);
  });

  test('periods come from lead-ins, and another year in brackets stays there', () => {
    const read = figures('- Năm 2021: Tặng Giấy khen cho 32 cá nhân (năm 2020: 28 cá nhân).');
    expect(read.map(({ count, period }) => [count, period?.label])).toEqual([
      [32, 'Năm 2021'],
      [28, 'năm 2020'],
    ]);
  });

  test('the next item of a list may leave its grantor out', () => {
    const read = figures(
      '- Năm 2020: Giám đốc Sở tặng Giấy khen cho 3 cá nhân.\n- Năm 2021: Tặng Giấy khen cho 5 cá nhân.',
    );
    expect(read.map(({ authority }) => authority)).toEqual(['Giám đốc Sở', 'Giám đốc Sở']);
  });

  test('what had to be mended is put before a reviewer', () => {
    const [clean, mended] = figures('04 cá nhân đạt Lao động tiên tiến; O4 cả nhân đạt Lao dộng tiên tiến.');
    expect(clean?.confidence).toBeGreaterThan(0.95);
    expect(mended?.confidence).toBeLessThan(0.85);
  });

  test('an uncertain word pulls its figure down', () => {
    const pages = pagesOfText('Tặng Giấy khen cho 43 cá nhân.').map((page) => ({
      ...page,
      lines: page.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => (word.text === '43' ? { ...word, confidence: 0.4 } : word)),
      })),
    }));
    expect(understand(pages).value.figures[0]?.confidence).toBeLessThan(0.4);
  });

  test('each figure can name the pattern that read it', () => {
    const read = explain(pagesOfText('Tặng Giấy khen cho 43 cá nhân; 02 tập thể đạt Lao động xuất sắc.'));
    expect(read.figures.map(({ pattern }) => pattern.name)).toEqual(['award-for-count', 'count-link-award']);
  });

  test('awards have names for the screens', () => {
    expect(awardName('HC_LD', 2)).toBe('Huân chương Lao động hạng Nhì');
    expect(awards().map(({ id }) => id)).toContain('TTLDXS');
  });
});
