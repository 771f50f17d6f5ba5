import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { explain, understand } from '../understand.ts';
import type { TermShown } from './term-shown.ts';

function line(terms: readonly TermShown[] | null | undefined): string {
  return (terms ?? []).map(({ tags, says, text }) => [tags[0], says, `"${text}"`].join(' ')).join(', ');
}

describe('explain', () => {
  const text = [
    'I. Khen thưởng đột xuất năm 2022',
    'Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể, trong đó có 02 tập thể.',
    'Toàn huyện có 14 hội nghị.',
  ].join('\n');
  const { figures, notTaken } = explain(pagesOfText(text));

  test('gives the figures that understanding gives', () => {
    expect(figures.map(({ figure }) => figure)).toEqual(understand(pagesOfText(text)).value.figures);
    expect(figures.map(({ figure }) => figure.count)).toEqual([12, 2]);
    expect(figures[1]?.figure.partOf).toBe(figures[0]?.figure.id);
  });

  test('shows the sentence as the grammar saw it, and the pattern with its example', () => {
    expect(line(figures[0]?.sentence)).toBe(
      'Proposed  "Đề nghị", Grantor tinh "Chủ tịch UBND tỉnh", Grant  "tặng", Award bang_khen "Bằng khen", For  "cho", Quantity 12 tap_the "12 tập thể", Comma  ",", Including  "trong đó có", Quantity 2 tap_the "02 tập thể"',
    );
    expect(figures[0]?.pattern).toEqual({
      name: 'award-for-count',
      match: '[<award>#Awards+] #Any* #For #Approximate? #Have? [<count>#Quantities+]',
      example: 'danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể',
    });
  });

  test('says where each part came from', () => {
    expect(figures[0]?.sources).toEqual({
      status: { from: 'sentence', words: 'Đề nghị' },
      period: { from: 'heading', words: null },
      authority: { from: 'sentence', words: 'Chủ tịch UBND tỉnh' },
      occasion: { from: 'heading', words: null },
    });
  });

  test('its factors multiply to the confidence', () => {
    for (const { figure, factors } of explain(
      pagesOfText('O4 cả nhân đạt Lao dộng tiên tiến; ngbị 05 Bằng khen.'),
    ).figures) {
      const product = Object.values({ ...factors }).reduce((all, factor) => all * factor, 1);
      expect(Math.round(product * 1000) / 1000).toBe(figure.confidence);
      expect(product).toBeLessThan(0.85);
    }
  });

  test('lists the numbers that no figure was made of', () => {
    expect(notTaken.map(({ page, numbers }) => ({ page, numbers }))).toEqual([{ page: 1, numbers: ['14'] }]);
  });

  test('a cell of a table has its pattern and no sentence', () => {
    const table = 'TT | Danh hiệu | Cá nhân\n1 | Lao động tiên tiến | 45\n2 | Giấy khen | 6';
    const [first] = explain(pagesOfText(table)).figures;
    expect(first).toMatchObject({ pattern: { name: 'table-cell', match: null }, sentence: null });
  });
});
