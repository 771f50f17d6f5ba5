import { describe, expect, it } from 'vitest';
import { Figure } from '../../model/figure.ts';
import type { Page } from '../../model/page.ts';
import { inTables, describe as inWords, judge, score } from './score.ts';
import { trueFigures } from './truth.ts';

const YEAR = { from: '2023-01-01', to: '2023-12-31', kind: 'year', label: 'Năm 2023' };
let made = 0;
function read(fields: object = {}): Figure {
  made += 1;
  return Figure.parse({
    ...{ id: `f_${String(made).padStart(12, '0')}`, award: 'GK', recipient: 'ca_nhan', count: 12 },
    ...{ counting: 'distinct', status: 'awarded', level: 'co_so', period: YEAR, unit: null },
    ...{ evidence: [{ page: 1, box: [10, 10, 20, 20], text: '12' }], confidence: 0.9 },
    ...fields,
  });
}
const truth = (...figures: object[]) =>
  trueFigures(
    figures.map((fields) => ({
      ...{ award: 'GK', recipient: 'ca_nhan', count: 12, status: 'awarded', period: YEAR },
      ...{ page: 1, quote: '12 cá nhân' },
      ...fields,
    })),
  );

describe('score', () => {
  it('takes each figure once', () => {
    expect(score([read()], truth({}, {}), true)).toMatchObject({
      right: 1,
      missed: ['GK ca_nhan 12 awarded 2023-01-01..2023-12-31'],
      wrong: [],
    });
  });

  it('asks for the period where the page that states it was read', () => {
    const undated = read({ period: null });
    expect(score([undated], truth({}), true)).toMatchObject({ right: 0, wrong: ['GK ca_nhan 12 awarded'] });
    expect(score([undated], truth({}), false)).toMatchObject({ right: 1, wrong: [] });
    expect(score([undated], truth({ period: null }), true)).toMatchObject({ right: 1 });
  });

  it('tells wrong figures of which nobody would be asked', () => {
    const figures = [read({ count: 5 }), read({ count: 6, confidence: 0.84 })];
    expect(score(figures, [], false)).toMatchObject({
      wrong: ['GK ca_nhan 5 awarded', 'GK ca_nhan 6 awarded'],
      wrongAndSure: ['GK ca_nhan 5 awarded'],
    });
  });

  it('takes what the truth leaves open for neither missed nor wrong, in whatever form', () => {
    const open = truth({ optional: true });
    expect(score([], open, true)).toMatchObject({ right: 0, missed: [], wrong: [] });
    expect(score([read({ award: null })], open, true)).toMatchObject({ right: 0, wrong: [] });
    expect(score([read()], truth({ optional: true }, {}), true)).toMatchObject({ right: 1, missed: [] });
  });
});

describe('inTables', () => {
  const page: Page = {
    ...{ number: 1, width: 595, height: 842, source: 'structure', quality: 1, lines: [] },
    tables: [{ box: [0, 0, 100, 100], rows: 1, columns: 1, cells: [] }],
  };

  it('keeps what the truth has from a table and what was read inside one', () => {
    const cell = { row: 'Giấy khen', column: 'Cá nhân' };
    const below = [{ page: 1, box: [10, 200, 20, 210], text: '8' }];
    const judgement = judge(
      [read(), read({ count: 13 }), read({ count: 7 }), read({ count: 8, evidence: below })],
      truth({ cell }, { count: 13 }, { count: 3, cell }, { count: 4 }),
      true,
    );
    const { right, missed, wrong } = inTables(judgement, [page]);
    expect(right.map(({ wanted }) => wanted.count)).toEqual([12]);
    expect(missed.map(({ count }) => count)).toEqual([3]);
    expect(wrong.map((figure) => inWords(figure, false))).toEqual(['GK ca_nhan 7 awarded']);
  });
});
