import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { understand } from '../../understand.ts';
import { pageOf, read } from '../testing/page-of-table.ts';
import { pagesOfFile } from './testing/pages-of-file.ts';

/*
 * The same table with its merged cells and as a plain text that lost them: the text says the same, or less and an
 * issue; never anything else.
 */

/** A group of columns, its name over their names; a column alone has no names below it. */
interface Group {
  readonly name: string;
  readonly below: readonly string[];
}

const GROUPS: readonly Group[] = [
  { name: 'Lao động tiên tiến', below: [] },
  { name: 'CSTĐ cơ sở', below: [] },
  { name: 'Tập thể lao động xuất sắc', below: [] },
  { name: 'Bằng khen của UBND tỉnh', below: ['Tập thể', 'Cá nhân'] },
  { name: 'Giấy khen', below: ['TT', 'CN', 'HGĐ'] },
  { name: 'Giấy khen', below: ['Tổng số', 'Tập thể', 'Cá nhân'] },
  { name: 'Cá nhân', below: ['LĐTT', 'CSTĐCS'] },
  { name: 'Tập thể', below: ['TTLĐTT', 'TTLĐXS'] },
  { name: 'Lao động tiên tiến', below: ['Tổng số', 'Trong đó nữ'] },
  { name: 'Huân chương Lao động', below: ['Hạng Nhất', 'Hạng Nhì', 'Hạng Ba'] },
  { name: 'Bằng khen', below: ['Thủ tướng Chính phủ', 'UBND tỉnh'] },
];
const UNITS = ['Phòng Nội vụ', 'Xã Đông Hải', 'Trường THCS Tây Hải', 'Sở Xây dựng', 'Chi cục Thủy lợi'];

/** How a program writes merged cells as text: left out wherever they go on, below only, or as empty places. */
const LOSSES = ['all', 'across', 'none'] as const;
type Loss = (typeof LOSSES)[number];

/** A row of a head or body; `<` and `^` stand where a cell goes on, as `pageOf` has them. */
type Row = readonly string[];

function lossy(row: Row, loss: Loss): string {
  const kept = row.filter((text) => !(text === '<' && loss !== 'none') && !(text === '^' && loss === 'all'));
  return kept.map((text) => (text === '<' || text === '^' ? '' : text)).join('\t');
}

const groups = fc.uniqueArray(fc.constantFrom(...GROUPS), {
  minLength: 1,
  maxLength: 4,
  selector: ({ name }) => name,
});
const looks = fc.record({
  serial: fc.boolean(),
  remarks: fc.boolean(),
  total: fc.boolean(),
  numbered: fc.boolean(),
  /** A head over all that is counted. */
  over: fc.boolean(),
  rows: fc.integer({ min: 3, max: 5 }),
});
const counts = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 20, maxLength: 20 }), {
  minLength: 5,
  maxLength: 5,
});

/** A count, or nothing in some cells. */
const shownAs = (at: number, value: number): number | null => (at > 0 && value % 7 === 0 ? null : value);

function rowsOf(
  list: readonly Group[],
  look: typeof looks extends fc.Arbitrary<infer T> ? T : never,
  drawn: readonly (readonly number[])[],
) {
  const before = (text: string) => (look.serial ? [text] : []);
  const behind = (text: string) => (look.remarks ? [text] : []);
  const wide = list.flatMap(({ name, below }) => [name, ...below.slice(1).map(() => '<')]);
  const narrow = list.flatMap(({ below }) => (below.length === 0 ? ['^'] : below));
  const deep = list.some(({ below }) => below.length > 0);
  const over = [
    ...before('TT'),
    'Đơn vị',
    'Khen thưởng',
    ...wide.slice(1).map(() => '<'),
    ...behind('Ghi chú'),
  ];
  const isOver = look.over && wide.length > 1;
  const heads = [
    ...(isOver ? [over] : []),
    [...before(isOver ? '^' : 'TT'), isOver ? '^' : 'Đơn vị', ...wide, ...behind(isOver ? '^' : 'Ghi chú')],
    ...(deep ? [[...before('^'), '^', ...narrow, ...behind('^')]] : []),
  ];
  const body = UNITS.slice(0, look.rows).map((unit, row) => {
    const shown = narrow.map((_, at) => shownAs(at, drawn[row]?.[at] ?? 1));
    narrow.forEach((name, at) => {
      if (name !== 'Tổng số') return;
      const parts =
        narrow[at + 1] === 'Trong đó nữ' ? [shown[at + 1], drawn[row]?.[at]] : shown.slice(at + 1, at + 3);
      shown[at] = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    });
    return { unit, shown };
  });
  const sums = narrow.map((_, at) => body.reduce((sum, { shown }) => sum + (shown[at] ?? 0), 0));
  const cells = body.map(({ unit, shown }, row) => [
    ...before(String(row + 1)),
    unit,
    ...shown.map((value) => (value === null ? '' : String(value))),
    ...behind(row === 1 ? 'Năm học 2022' : ''),
  ]);
  const numbers = [heads[0]?.map((_, at) => `(${at + 1})`) ?? []];
  const total = look.serial ? ['Tổng cộng', '<'] : ['Tổng cộng'];
  const last = [...total, ...sums.map(String), ...behind('')];
  return [...heads, ...(look.numbered ? numbers : []), ...cells, ...(look.total ? [last] : [])];
}

test('a table without its merged cells gives the same figures, or fewer and says so', async () => {
  let [all, complete] = [0, 0];
  await fc.assert(
    fc.asyncProperty(groups, looks, counts, fc.constantFrom(...LOSSES), async (list, look, drawn, loss) => {
      const rows = rowsOf(list, look, drawn);
      const table = rows.map((row) => row.join(' | ')).join('\n');
      const expected = read(pageOf([{ table }])).sort();
      const text = rows.map((row) => lossy(row, loss)).join('\n');
      const pages = await pagesOfFile(`Kết quả như sau:\n${text}\nNơi nhận:`);
      const figures = read(...pages).sort();
      const issues = understand(pages).issues.map(({ code }) => code);
      expect(expected, `${loss}\n${text}`).toEqual(expect.arrayContaining(figures));
      if (figures.length < expected.length)
        expect(issues, `${loss}\n${text}`).toContain('table-heads-unclear');
      all += 1;
      if (figures.length === expected.length) complete += 1;
    }),
    { numRuns: 80, seed: 20261126 },
  );
  expect(complete / all).toBeGreaterThan(0.75);
});
