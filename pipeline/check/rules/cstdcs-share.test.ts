import { describe, expect, it } from 'vitest';
import type { Figure, Period } from '../../../model/figure.ts';
import type { Facts } from '../rule.ts';
import { facts, head } from '../testing/facts.ts';
import { figure, rangePeriod, schoolYearPeriod, yearPeriod } from '../testing/figures.ts';
import { pageOf } from '../testing/pages.ts';
import { cstdcsShare } from './cstdcs-share.ts';

function pair(cstdcs: number, ldtt: number, period: Period = yearPeriod(2018)): Figure[] {
  return [
    figure({ award: 'CSTDCS', count: cstdcs, period }, 1),
    figure({ award: 'LDTT', count: ldtt, period }, 2),
  ];
}

const look = (figures: readonly Figure[], changes: Partial<Facts> = {}) =>
  cstdcsShare.look(facts({ figures, ...changes }));
const severities = (figures: readonly Figure[]) => look(figures).map((finding) => finding.severity);

describe('cstdcs-share', () => {
  it.each([
    [4, 48, []],
    [7, 48, []],
    [6, 40, []],
    [7, 45, ['info']],
    [7, 46, ['info']],
    [8, 50, ['info']],
    [8, 48, ['warning']],
    [9, 48, ['warning']],
    [10, 48, ['error']],
    [49, 48, []],
    [1, 1, ['warning']],
    [0, 0, []],
    [3, 0, []],
  ])('%i of %i gives %j', (cstdcs, ldtt, expected) => {
    expect(severities(pair(cstdcs, ldtt))).toEqual(expected);
  });

  it('points at both figures, with the numbers and the places', () => {
    const figures = pair(8, 48);
    const [finding] = look(figures);
    expect(finding?.parameters).toEqual({ year: 2018, cstdcs: 8, ldtt: 48, percent: 16.7, cap: 15 });
    expect(finding?.figures).toEqual(figures);
    expect(finding?.evidence).toEqual(figures.flatMap((one) => one.evidence));
  });

  it.each([
    [yearPeriod(2013), null],
    [yearPeriod(2014), 'Thông tư số 07/2014/TT-BNV'],
    [yearPeriod(2016), 'Thông tư số 07/2014/TT-BNV'],
    [yearPeriod(2017), 'Nghị định số 91/2017/NĐ-CP'],
    [yearPeriod(2023), 'Nghị định số 91/2017/NĐ-CP'],
    [yearPeriod(2024), null],
    [schoolYearPeriod(2013), null],
    [schoolYearPeriod(2014), 'Thông tư số 07/2014/TT-BNV'],
    [schoolYearPeriod(2022), 'Nghị định số 91/2017/NĐ-CP'],
    [schoolYearPeriod(2023), null],
  ])('chooses the law by the achievement year $label', (period, law) => {
    const basis = look(pair(20, 48, period)).map((finding) => finding.basis?.text ?? '');
    expect(basis).toEqual(law === null ? [] : [expect.stringContaining(law)]);
  });

  it('names a school year by both its years', () => {
    expect(look(pair(20, 48, schoolYearPeriod(2020)))[0]?.parameters.year).toBe('2020-2021');
  });

  it.each<[string, Partial<Figure>]>([
    ['proposed', { status: 'proposed' }],
    ['registered', { status: 'registered' }],
    ['cumulative', { counting: 'occurrences' }],
    ['collective', { recipient: 'tap_the' }],
    ['of another unit', { unit: 'Chi cục Giám định' }],
    ['of another year', { period: yearPeriod(2019) }],
    ['for a range of years', { period: rangePeriod(2015, 2020) }],
    ['for an unknown period', { period: null }],
  ])('does not compare with a number %s', (_, changes) => {
    const [, ldtt] = pair(20, 48);
    const cstdcs = figure({ award: 'CSTDCS', count: 20, ...changes });
    expect(look([cstdcs, ...(ldtt === undefined ? [] : [ldtt])])).toEqual([]);
  });

  it('does not compare two ranges of years', () => {
    expect(look(pair(20, 48, rangePeriod(2015, 2020)))).toEqual([]);
  });

  it('adds what is told apart, Chiến sĩ tiên tiến among it', () => {
    const figures = [
      figure({ award: 'CSTDCS', count: 5 }, 1),
      figure({ award: 'CSTDCS', count: 4 }, 2),
      figure({ award: 'LDTT', count: 30 }, 3),
      figure({ award: 'CSTT', count: 18 }, 4),
    ];
    const [finding] = look(figures);
    expect(finding?.parameters).toMatchObject({ cstdcs: 9, ldtt: 48 });
    expect(finding?.figures).toHaveLength(4);
  });

  it('leaves parts out of the total', () => {
    const [cstdcs, ldtt] = pair(7, 48);
    const women = figure(
      { award: 'CSTDCS', count: 5, ...(cstdcs === undefined ? {} : { partOf: cstdcs.id }) },
      3,
    );
    expect(look([cstdcs, ldtt, women].filter((one) => one !== undefined))).toEqual([]);
  });

  it('counts once what text and table both say', () => {
    const page = {
      ...pageOf([]),
      tables: [{ box: [0, 400, 595, 600] as const, rows: 1, columns: 1, cells: [] }],
    };
    const inTable = (award: string, count: number, top: number) =>
      figure({ award, count, evidence: [{ page: 1, box: [80, top, 90, top + 12], text: String(count) }] });
    const figures = [...pair(7, 48), inTable('CSTDCS', 7, 420), inTable('LDTT', 48, 440)];
    expect(cstdcsShare.look(facts({ figures, pages: [page] }))).toEqual([]);
    const contradicting = [...pair(10, 48), inTable('CSTDCS', 7, 420)];
    expect(cstdcsShare.look(facts({ figures: contradicting, pages: [page] }))).toEqual([]);
  });

  const staffed = (cstdcs: number, ldtt: number, staff: number) =>
    pair(cstdcs, ldtt).map((one) => ({ ...one, outOf: staff }));

  it('knows by the staff whether the two are counted apart', () => {
    expect(look(staffed(7, 41, 48))).toEqual([]);
    expect(look(staffed(8, 40, 48))[0]?.parameters).toMatchObject({ ldtt: 48, percent: 16.7 });
    expect(severities(staffed(9, 39, 48))).toEqual(['error']);
    expect(severities(staffed(9, 48, 50))).toEqual(['error']);
  });

  it('compares proposals with proposals', () => {
    const proposed = pair(10, 48).map((one) => ({ ...one, status: 'proposed' as const }));
    expect(severities(proposed)).toEqual(['error']);
  });

  it('does not know the base where people and collectives stand in one number', () => {
    expect(look([...pair(10, 48), figure({ count: 30, recipient: 'undivided' }, 3)])).toEqual([]);
  });

  it('asks of the whole institution and not of its sections', () => {
    const figures = pair(10, 48).map((one) => ({ ...one, unit: 'Khoa Nội tổng hợp' }));
    const hospital = { id: 'benh-vien', name: 'Bệnh viện', kind: 'benh_vien' as const, parentId: null };
    const resolvedUnit = {
      ...hospital,
      validFrom: null,
      validTo: null,
      successorId: null,
      confidence: 1,
      remark: null,
    };
    expect(look(figures, { document: head({ unit: 'Bệnh viện', resolvedUnit }) })).toEqual([]);
    expect(look(figures, { document: head({ unit: 'Khối thi đua số 3' }) })).toHaveLength(1);
  });

  describe('with a ceiling of the province', () => {
    const localRules = {
      cstdcsCeilings: [
        { percent: 20, basis: 'Quyết định số 5/2024/QĐ-UBND, Điều 6', from: '2024-01-01', to: null },
        {
          percent: 12.5,
          basis: 'Quyết định số 7/2018/QĐ-UBND, Điều 9',
          from: '2018-03-01',
          to: '2019-12-31',
        },
      ],
    };
    const within = (cstdcs: number, ldtt: number, year: number) =>
      look(pair(cstdcs, ldtt, yearPeriod(year)), { localRules });

    it('holds where the law has none, and names its decision', () => {
      expect(within(10, 50, 2024)).toEqual([]);
      const [finding] = within(14, 50, 2024);
      expect(finding?.severity).toBe('error');
      expect(finding?.parameters.cap).toBe(20);
      expect(finding?.basis?.text).toBe(
        'Quyết định số 5/2024/QĐ-UBND, Điều 6 (áp dụng cho thành tích từ 01/01/2024)',
      );
    });

    it('goes before that of the law in its own years alone', () => {
      expect(within(6, 40, 2018)[0]?.parameters).toMatchObject({ cap: 12.5, percent: 15 });
      expect(within(6, 40, 2017)).toEqual([]);
      expect(within(6, 40, 2020)).toEqual([]);
    });
  });
});
