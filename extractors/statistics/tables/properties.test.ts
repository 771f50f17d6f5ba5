import fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../understand.ts';
import { pageOf, read } from './testing/page-of-table.ts';

interface Named {
  readonly award: string;
  readonly words: string;
  readonly recipients: readonly ('tap_the' | 'ca_nhan')[];
}

const BOTH = ['tap_the', 'ca_nhan'] as const;
const AWARDS: readonly Named[] = [
  { award: 'LDTT', words: 'Lao động tiên tiến', recipients: ['ca_nhan'] },
  { award: 'TTLDTT', words: 'Tập thể lao động tiên tiến', recipients: ['tap_the'] },
  { award: 'CSTDCS', words: 'Chiến sĩ thi đua cơ sở', recipients: ['ca_nhan'] },
  { award: 'CSTD_BO_TINH', words: 'Chiến sĩ thi đua cấp tỉnh', recipients: ['ca_nhan'] },
  { award: 'TTLDXS', words: 'Tập thể lao động xuất sắc', recipients: ['tap_the'] },
  { award: 'GK', words: 'Giấy khen', recipients: BOTH },
  { award: 'BK_TINH', words: 'Bằng khen của Chủ tịch UBND tỉnh', recipients: BOTH },
  { award: 'BK_TTG', words: 'Bằng khen của Thủ tướng Chính phủ', recipients: BOTH },
  { award: 'CO_CP', words: 'Cờ thi đua của Chính phủ', recipients: ['tap_the'] },
  { award: 'HC_LD 3', words: 'Huân chương Lao động hạng Ba', recipients: BOTH },
];
const UNITS = ['Phòng Nội vụ', 'Xã Đông Hải', 'Trường THCS Tây Hải', 'Sở Xây dựng', 'Chi cục Thủy lợi'];
const YEARS = ['2019', '2020', '2021', '2022', '2023'];

/** A count as it is printed, and its number; null for a cell that states none. */
interface Printed {
  readonly text: string;
  readonly count: number | null;
}

const printed: fc.Arbitrary<Printed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1, max: 99 })
      .map((count) => ({ count, text: String(count).padStart(2, '0') })),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1000, max: 9999 }).map((count) => ({
      count,
      text: `${Math.floor(count / 1000)}.${String(count % 1000).padStart(3, '0')}`,
    })),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '-', '–', 'không').map((text) => ({ count: null, text })) },
);

/** Rows of counts, enough for any table that is drawn. */
const numbers = fc.array(fc.array(printed, { minLength: 10, maxLength: 10 }), {
  minLength: 10,
  maxLength: 10,
});
const NOTHING: Printed = { text: '', count: null };

const awards = fc.uniqueArray(fc.constantFrom(...AWARDS), {
  minLength: 1,
  maxLength: 5,
  selector: ({ award }) => award,
});
const looks = fc.record({
  serial: fc.boolean(),
  totalColumn: fc.boolean(),
  totalRow: fc.boolean(),
  numbered: fc.boolean(),
  remarks: fc.boolean(),
  including: fc.boolean(),
});

const sum = (cells: readonly Printed[]): number =>
  cells.reduce((total, { count }) => total + (count ?? 0), 0);
const lines = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(' | ')).join('\n');

function expectRead(table: string, expected: readonly string[]): void {
  const page = pageOf([{ table }]);
  expect(read(page).sort(), table).toEqual([...expected].sort());
  expect(understand([page]).issues, table).toEqual([]);
}

test('awards in rows over recipients come back exactly, however the table looks', () => {
  fc.assert(
    fc.property(awards, numbers, looks, (list, drawn, look) => {
      const cells = list.map((one, row) =>
        BOTH.map((recipient, at) =>
          one.recipients.includes(recipient) ? (drawn[row]?.[at] ?? NOTHING) : NOTHING,
        ),
      );
      const before = (serial: string) => (look.serial ? [serial] : []);
      const total = (row: readonly Printed[]) => (look.totalColumn ? [String(sum(row))] : []);
      const remark = (text: string) => (look.remarks ? [text] : []);
      const split = look.including ? ['Trong đó', '<'] : ['Tập thể', 'Cá nhân'];
      const top = [
        ...before('TT'),
        'Danh hiệu, hình thức khen thưởng',
        ...(look.totalColumn ? ['Tổng số'] : []),
        ...split,
        ...remark('Ghi chú'),
      ];
      const second = [
        ...before('^'),
        '^',
        ...(look.totalColumn ? ['^'] : []),
        'Tập thể',
        'Cá nhân',
        ...remark('^'),
      ];
      const columns = BOTH.map((_, at) => cells.map((row) => row[at] ?? NOTHING));
      const table = [
        top,
        ...(look.including ? [second] : []),
        ...(look.numbered ? [top.map((_, at) => `(${at + 1})`)] : []),
        ...cells.map((row, at) => [
          ...before(String(at + 1)),
          list[at]?.words ?? '',
          ...total(row),
          ...row.map(({ text }) => text),
          ...remark('x'),
        ]),
        ...(look.totalRow && list.length > 1
          ? [
              [
                ...before(''),
                'Tổng cộng',
                ...total(cells.flat()),
                ...columns.map((column) => String(sum(column))),
                ...remark(''),
              ],
            ]
          : []),
      ];
      const expected = list.flatMap(({ award }, row) =>
        BOTH.flatMap((recipient, at) => {
          const count = cells[row]?.[at]?.count ?? null;
          return count === null ? [] : [`${award} ${recipient} ${count}`];
        }),
      );
      // A row without any part takes its total, which says 0 here.
      const bare = look.totalColumn
        ? list.filter((_, row) => cells[row]?.every(({ text }) => text === '') === true)
        : [];
      const zero = bare.map(
        ({ award, recipients }) => `${award} ${recipients.length === 1 ? recipients[0] : 'undivided'} 0`,
      );
      expectRead(lines(table), [...expected, ...zero]);
    }),
    { numRuns: 120, seed: 20261121 },
  );
});

test('awards in columns over years or units come back exactly', () => {
  const subjects = fc.constantFrom(
    { head: 'Năm', names: YEARS, said: (name: string) => name },
    { head: 'Đơn vị', names: UNITS, said: (name: string) => `[${name}]` },
  );
  fc.assert(
    fc.property(awards, numbers, looks, subjects, (list, drawn, look, { head, names, said }) => {
      const single = list.filter(({ recipients }) => recipients.length === 1);
      fc.pre(single.length > 0);
      const cells = names.map((_, row) => single.map((__, at) => drawn[row]?.[at] ?? NOTHING));
      const before = (serial: string) => (look.serial ? [serial] : []);
      const top = [...before('STT'), head, ...single.map(({ words }) => words)];
      const columns = single.map((_, at) => cells.map((row) => row[at] ?? NOTHING));
      const table = [
        top,
        ...(look.numbered && top.length > 2 ? [top.map((_, at) => String(at + 1))] : []),
        ...cells.map((row, at) => [
          ...before(String(at + 1)),
          names[at] ?? '',
          ...row.map(({ text }) => text),
        ]),
        ...(look.totalRow ? [[...before(''), 'Cộng', ...columns.map((column) => String(sum(column)))]] : []),
      ];
      const expected = cells.flatMap((row, at) =>
        row.flatMap(({ count }, column) => {
          const one = single[column];
          return count === null || one === undefined
            ? []
            : [`${one.award} ${one.recipients[0]} ${count} ${said(names[at] ?? '')}`];
        }),
      );
      expectRead(lines(table), expected);
    }),
    { numRuns: 120, seed: 20261121 },
  );
});

test('years over recipients come back exactly, and a wrong total is told', () => {
  fc.assert(
    fc.property(awards, numbers, fc.integer({ min: 1, max: 9 }), (list, drawn, error) => {
      const both = list.filter(({ recipients }) => recipients.length === 2);
      fc.pre(both.length > 0);
      const shown = YEARS.slice(0, 2);
      const cells = both.map((_, row) =>
        shown.flatMap((__, at) => [0, 1].map((part) => drawn[row]?.[at * 2 + part] ?? NOTHING)),
      );
      const body = cells.map((row, at) => [both[at]?.words ?? '', ...row.map(({ text }) => text)]);
      const head = [
        ['Hình thức', ...shown.flatMap((year) => [`Năm ${year}`, '<'])],
        ['^', ...shown.flatMap(() => ['Tập thể', 'Cá nhân'])],
      ];
      const expected = cells.flatMap((row, at) =>
        row.flatMap(({ count }, column) =>
          count === null
            ? []
            : [`${both[at]?.award} ${BOTH[column % 2]} ${count} Năm ${shown[Math.floor(column / 2)]}`],
        ),
      );
      expectRead(lines([...head, ...body]), expected);
      const first = cells.map((row) => row[0] ?? NOTHING);
      const total = ['Tổng cộng', String(sum(first) + error), '', '', ''];
      const wrong = understand([pageOf([{ table: lines([...head, ...body, total]) }])]);
      const stated = first.some(({ count }) => count !== null);
      expect(wrong.issues.map(({ code }) => code)).toEqual(stated ? ['total-disagrees'] : []);
    }),
    { numRuns: 60, seed: 20261121 },
  );
});

test('tables of other things give nothing, whatever stands in them', () => {
  const heads = [
    'Nội dung',
    'Số hộ',
    'Biên chế',
    'Kinh phí (triệu đồng)',
    'Cá nhân tham gia',
    'Tổng số',
    'Năm 2022',
    'Tỷ lệ (%)',
    'Số lượng',
    'Đơn vị',
    'Ghi chú',
    'Tập thể',
    'Cá nhân',
  ];
  const names = [
    'Xây dựng nông thôn mới',
    'Hội nghị tập huấn',
    'Công trình phúc lợi',
    'Sáng kiến được công nhận',
    'Xã Đông Hải',
    'Phong trào thi đua yêu nước',
    'Hộ nghèo',
    'Cán bộ, công chức',
    'Nhà đại đoàn kết',
  ];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...heads), { minLength: 2, maxLength: 6 }),
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }),
      numbers,
      (columns, rows, drawn) => {
        const table = [
          ['TT', 'Chỉ tiêu', ...columns],
          ...rows.map((name, row) => [
            String(row + 1),
            name,
            ...columns.map((_, at) => drawn[row]?.[at]?.text ?? ''),
          ]),
        ];
        expectRead(lines(table), []);
      },
    ),
    { numRuns: 120, seed: 20261121 },
  );
});
