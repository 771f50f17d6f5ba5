import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';
import { dateAt, isoDay } from './date-parts.ts';
import { symbolAt } from './symbol.ts';

function read(text: string) {
  const { value, issues } = understand(pagesOfText(text));
  return { citations: value.document.citations, issues };
}

function cited(text: string) {
  return read(text).citations.map(({ type, code, name, year }) => [type, code ?? name, year]);
}

/** A report of 5 December 2023 with one sentence. */
const report = (sentence: string) =>
  `SỞ NỘI VỤ\nSố: 12/BC-SNV\nHòa Sơn, ngày 05 tháng 12 năm 2023\nBÁO CÁO\nCông tác thi đua năm 2023\n${sentence}`;

describe('citations', () => {
  test('type, number, day and issuer, with the place they were printed at', () => {
    const [first] = read(
      'Thực hiện Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ.',
    ).citations;
    expect(first).toMatchObject({
      type: 'nghi_dinh',
      code: '98/2023/NĐ-CP',
      number: '98',
      year: 2023,
      symbol: 'NĐ-CP',
      date: { day: 31, month: 12, year: 2023 },
      issuer: 'Chính phủ',
      law: 'nd-98-2023',
    });
    expect(first?.evidence[0]?.text).toMatch(/^Nghị định số 98.*Chính phủ\.$/);
  });

  test('over the end of a line, and with spaces inside the symbol', () => {
    expect(
      cited(
        'Chỉ thị số 34-\nCT/TW ngày 07/4/2014 của Bộ Chính trị; Thông tư số 151/2018/TT - BQP của Bộ Quốc phòng.',
      ),
    ).toEqual([
      ['chi_thi', '34-CT/TW', null],
      ['thong_tu', '151/2018/TT-BQP', 2018],
    ]);
  });

  test('the members of a list share the type that the first is called by', () => {
    expect(
      cited('các Nghị định số 65/2014/NĐ-CP, số 39/2012/NĐ-CP và số 42/2010/NĐ-CP của Chính phủ'),
    ).toEqual([
      ['nghi_dinh', '65/2014/NĐ-CP', 2014],
      ['nghi_dinh', '39/2012/NĐ-CP', 2012],
      ['nghi_dinh', '42/2010/NĐ-CP', 2010],
    ]);
  });

  test.each([
    ['Luật Thi đua, khen thưởng năm 2022', 'luat-2022'],
    ['Luật Thi đua, Khen thưởng sửa đổi năm 2013', 'luat-2013'],
    ['Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003', 'luat-2003'],
    ['Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005', 'luat-2005'],
    ['Luật Thi đua, khen thưởng số 06/2022/QH15', 'luat-2022'],
    ['Luật Thi đua, khen thưởng', null],
  ])('%s is the act %s', (words, law) => {
    expect(read(`Căn cứ ${words};`).citations).toMatchObject([{ law }]);
  });

  test('an issuer whose name holds commas and "và" is kept whole', () => {
    const { citations } = read(
      'Quyết định số 12/QĐ-UBND ngày 3/2/2021 của Chủ tịch UBND tỉnh về việc khen thưởng; Công văn số 7/BVHTTDL-TCCB của Bộ Văn hóa, Thể thao và Du lịch và các hướng dẫn khác.',
    );
    expect(citations.map(({ issuer }) => issuer)).toEqual([
      'Chủ tịch UBND tỉnh',
      'Bộ Văn hóa, Thể thao và Du lịch',
    ]);
  });

  test('fractions, hours, classes and school years are none', () => {
    expect(cited('Đạt 125/130 cá nhân (96,15%), trực 24/7, lớp 10/A, năm học 2022/2023, khối 1/KV.')).toEqual(
      [],
    );
  });

  test('the own number in the head of an annex is none, and one document cited twice is one', () => {
    expect(
      cited(
        `${report('Theo Kế hoạch số 8/KH-UBND ngày 2/2/2023, đơn vị báo cáo.')}\n(Kèm theo Báo cáo số 12/BC-SNV)\nKế hoạch số 8/KH-UBND đã hoàn thành.`,
      ),
    ).toEqual([['ke_hoach', '8/KH-UBND', null]]);
  });
});

describe('what cannot be', () => {
  test.each([
    ['Thông tư số 151/2028/TT-BQP', 'citation-year-after-document', 'warning'],
    ['Nghị định số 66/2022/NĐ-CP ngày 07/12/2021', 'citation-year-differs', 'warning'],
    ['Kế hoạch số 8/KH-UBND ngày 20/12/2023', 'citation-after-document', 'warning'],
    ['Kế hoạch số 8/KH-UBND ngày 31/02/2023', 'citation-no-such-day', 'warning'],
    ['Nghị định số 12/2020/NĐ-BNV', 'citation-impossible-issuer', 'warning'],
    ['Thông tư số 12/2020/TT-UBND', 'citation-impossible-issuer', 'warning'],
    ['Nghị định số 12/2019/TT-BNV', 'citation-type-differs', 'warning'],
    ['Nghị định số 91/2017/NĐ-CP ngày 30/7/2017', 'citation-day-differs', 'warning'],
    ['Nghị định số 65/2014/NĐ-CP', 'citation-expired', 'info'],
    ['Luật Thi đua, khen thưởng số 06/2022/QH15', 'citation-not-yet-in-force', 'info'],
  ])('%s: %s', (words, code, severity) => {
    const { issues } = read(report(`Thực hiện ${words} của cấp trên, đơn vị báo cáo.`));
    expect(issues).toMatchObject([{ code, severity, page: 1 }]);
    expect(issues[0]?.box).toHaveLength(4);
  });

  test.each([
    'Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ',
    'Kế hoạch số 8/KH-UBND ngày 04/12/2023',
    'Công văn số 839/SNV-TĐKT ngày 06/10/2022',
    'Chỉ thị số 34-CT/TW ngày 07/4/2014',
    'Công văn số 12/KH-UBND',
  ])('%s stands', (words) => {
    expect(read(report(`Thực hiện ${words}, đơn vị báo cáo.`)).issues).toEqual([]);
  });
});

describe('symbols and days', () => {
  const initials = fc.string({ unit: fc.constantFrom(...'ABCDGHKLMNPQSTUVXYĐ'), minLength: 2, maxLength: 5 });

  test('any number with any initials comes back, however it is spaced', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99999 }),
        initials,
        initials,
        fc.constantFrom('', ' '),
        (number, a, b, gap) => {
          expect(symbolAt(`${number}${gap}/${gap}${a}${gap}-${gap}${b}`)?.code).toBe(`${number}/${a}-${b}`);
        },
      ),
      { seed: 11 },
    );
  });

  test('any day of the calendar comes back in each style it is written in', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat(2), (date, style) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const written = [
          `ngày ${day} tháng ${month} năm ${year}`,
          `ngày ${Number(day)}/${Number(month)}/${year}`,
          `Ngày ${day}-${month}-${year}`,
        ][style];
        const parts = dateAt(written ?? '')?.parts;
        expect(parts && isoDay(parts)).toBe(iso);
      }),
      { seed: 12 },
    );
  });

  test('blanks stay blank', () => {
    expect(dateAt('ngày       tháng  10  năm 2021')?.parts).toEqual({ day: null, month: 10, year: 2021 });
    expect(dateAt('ngày … tháng … năm 2025')?.parts).toEqual({ day: null, month: null, year: 2025 });
    expect(symbolAt('      /SNV-TĐKT')).toMatchObject({
      code: '/SNV-TĐKT',
      symbol: { number: null, type: null },
    });
    expect(symbolAt('…-BC/HU')).toMatchObject({ code: '-BC/HU', symbol: { type: 'bao_cao', body: 'HU' } });
  });
});
