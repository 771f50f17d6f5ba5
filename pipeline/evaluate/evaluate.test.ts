import { describe, expect, it } from 'vitest';
import { Figure } from '../../model/figure.ts';
import { Case } from './case.ts';
import { evaluateCase, judge, sharesOf, totalsOf } from './evaluate.ts';

const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31`, kind: 'year', label: `Năm ${y}` });
let made = 0;
function figure(fields: object = {}): Figure {
  made += 1;
  return Figure.parse({
    ...{ id: `f_${String(made).padStart(12, '0')}`, award: 'GK', recipient: 'ca_nhan', count: 12 },
    ...{ counting: 'distinct', status: 'awarded', level: 'co_so', period: year(2023), unit: null },
    ...{ evidence: [{ page: 1, box: [0, 0, 1, 1], text: '12 cá nhân' }], confidence: 0.9 },
    ...fields,
  });
}
const wanted = { award: 'GK', recipient: 'ca_nhan', count: 12, status: 'awarded' };
const caseOf = (figures: readonly object[], never: readonly unknown[] = []) =>
  Case.parse({ id: 'a', text: '', figures, never });

describe('judge', () => {
  it('compares multisets: two alike need two', () => {
    const outcome = judge(caseOf([wanted, wanted]), [figure()]);
    expect(outcome).toMatchObject({ isExact: false, missed: [{ count: 12 }], extra: [] });
    expect(judge(caseOf([wanted, wanted]), [figure(), figure()]).isExact).toBe(true);
  });

  it.each([
    ['award', { award: 'BK_TINH' }],
    ['rank where none is wanted', { award: 'GK', rank: 2 }],
    ['recipient', { recipient: 'tap_the' }],
    ['count', { count: 13 }],
    ['status', { status: 'proposed' }],
  ])('takes a figure with another %s for missed and too much', (_, fields) => {
    const { missed, extra } = judge(caseOf([wanted]), [figure(fields)]);
    expect([missed.length, extra.length]).toEqual([1, 1]);
  });

  it.each([
    [2023, true],
    ['2023', true],
    ['năm 2023', true],
    ['2023-01-01..2023-12-31', true],
    [{ from: '2023-01-01', to: '2023-12-31' }, true],
    [2022, false],
    [null, false],
  ])('asks for the period %j', (period, isExact) => {
    expect(judge(caseOf([{ ...wanted, period }]), [figure()]).isExact).toBe(isExact);
  });

  it('lets figures that need a period choose before those that take any', () => {
    const outcome = judge(caseOf([wanted, { ...wanted, period: 2022 }]), [
      figure({ period: year(2022) }),
      figure({ period: year(2021) }),
    ]);
    expect(outcome.isExact).toBe(true);
  });

  it('names what the case forbids among what is too much', () => {
    const extra = figure({ count: 46, recipient: 'tap_the' });
    const never = [46, 'HC_LD', { award: 'GK', recipient: 'tap_the' }, { award: 'GK', count: 12 }];
    const { forbidden } = judge(caseOf([wanted], never), [figure(), extra]);
    expect(forbidden.map((one) => [one.never, one.figure.count])).toEqual([
      [{ count: 46 }, 46],
      [{ award: 'GK', recipient: 'tap_the' }, 46],
    ]);
  });
});

describe('evaluateCase', () => {
  it('reads the text', async () => {
    const one = Case.parse({ id: 'a', text: 'Năm 2023, tặng Giấy khen cho 12 cá nhân.', figures: [wanted] });
    expect(await evaluateCase(one)).toMatchObject({ isExact: true, right: [{ figure: { count: 12 } }] });
  });
});

describe('totalsOf', () => {
  it('sums, and counts as sure what no reviewer would be asked about', () => {
    const outcomes = [
      judge(caseOf([wanted], [7]), [figure(), figure({ count: 7 }), figure({ count: 8, confidence: 0.5 })]),
      judge(caseOf([wanted]), []),
      judge(caseOf([]), []),
    ];
    const totals = totalsOf(outcomes);
    expect(totals).toEqual({
      ...{ cases: 3, exact: 1, wanted: 2, read: 3, right: 1, wrongAndSure: 1, forbidden: 1 },
    });
    expect(sharesOf(totals)).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 0.4 });
  });

  it('divides nothing by nothing', () => {
    expect(sharesOf(totalsOf([]))).toEqual({ precision: null, recall: null, f1: null });
  });
});
