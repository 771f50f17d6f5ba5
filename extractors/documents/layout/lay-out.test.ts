import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import type { Ruling } from '../table/ruling.ts';
import { placeWords } from '../testing/place-words.ts';
import { type Layout, layOut } from './lay-out.ts';
import type { PlacedWord } from './placed-word.ts';

type Place = readonly [text: string, x: number, y: number];
const words = (places: readonly Place[]): PlacedWord[] =>
  places.flatMap(([text, x, y]) => placeWords(text, x, y));
const rows = (layout: Layout) =>
  layout.tables.flatMap((table) => table.cells.map((cell) => cell.lines.map(textOf).join(' ')));

const TABLE: readonly Place[] = [
  ['TT', 90, 100],
  ['Danh hiệu', 130, 100],
  ['Tập thể', 330, 100],
  ['Cá nhân', 430, 100],
  ['1', 94, 120],
  ['Lao động tiên tiến', 120, 120],
  ['07', 345, 120],
  ['48', 448, 120],
  ['2', 94, 140],
  ['Chiến sĩ thi đua', 120, 140],
  ['1', 348, 140],
  ['1.245', 440, 140],
  ['cơ sở', 120, 154],
  ['3', 94, 174],
  ['Giấy khen', 120, 174],
  ['12', 345, 174],
];

describe('layOut', () => {
  it('reads a table without rules, wrapped label and empty cell and all', () => {
    const layout = layOut(words(TABLE), []);
    expect(layout.lines).toEqual([]);
    expect(rows(layout)).toEqual([
      ...['TT', 'Danh hiệu', 'Tập thể', 'Cá nhân'],
      ...['1', 'Lao động tiên tiến', '07', '48'],
      ...['2', 'Chiến sĩ thi đua cơ sở', '1', '1.245'],
      ...['3', 'Giấy khen', '12', ''],
    ]);
  });

  const NO_TABLES: Readonly<Record<string, readonly Place[]>> = {
    'a letterhead with its number': [
      ['UBND TỈNH AN PHƯỚC', 95, 60],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 285, 60],
      ['SỞ NỘI VỤ', 125, 76],
      ['Độc lập - Tự do - Hạnh phúc', 335, 76],
      ['Số: 12/BC-SNV', 112, 100],
      ['An Phước, ngày 05 tháng 12 năm 2024', 310, 100],
    ],
    'receivers and signature': [
      ['Nơi nhận:', 85, 600],
      ['- Như trên;', 85, 616],
      ['- Lưu: VT, 02.', 85, 632],
      ['GIÁM ĐỐC', 400, 600],
      ['Võ Thị Mẫu', 398, 632],
    ],
    'a table of contents': [
      ['I. Đặc điểm tình hình', 85, 100],
      ['1', 500, 100],
      ['II. Kết quả thi đua', 85, 120],
      ['3', 500, 120],
      ['III. Kết quả khen thưởng', 85, 140],
      ['7', 500, 140],
      ['IV. Phương hướng', 85, 160],
      ['9', 500, 160],
    ],
    'a list with its counts set apart': [
      ['- Lao động tiên tiến:', 85, 100],
      ['48', 300, 100],
      ['- Chiến sĩ thi đua:', 85, 120],
      ['12', 300, 120],
      ['- Giấy khen:', 85, 140],
      ['35', 300, 140],
      ['- Bằng khen:', 85, 160],
      ['10', 300, 160],
    ],
    'two columns of print': Array.from({ length: 8 }, (_, at): Place[] => [
      ['Trong năm đã khen thưởng 48 cá nhân và', 60, 100 + 16 * at],
      [`${at + 2} tập thể có thành tích xuất sắc`, 320, 100 + 16 * at],
    ]).flat(),
    'numbers that stand in no column': [
      ['Lao động tiên tiến', 85, 100],
      ['48', 300, 100],
      ['Chiến sĩ thi đua', 85, 120],
      ['12', 345, 120],
      ['Giấy khen', 85, 140],
      ['35', 260, 140],
    ],
  };
  it.each(Object.entries(NO_TABLES))('makes no table of %s', (_name, places) => {
    expect(layOut(words(places), []).tables).toEqual([]);
  });

  it('leaves a table as lines where a label may belong to either of two rows', () => {
    const doubtful: readonly Place[] = [
      ['Danh hiệu', 90, 100],
      ['Số lượng', 330, 100],
      ['Tên', 90, 120],
      ['48', 345, 127],
      ['của', 90, 135],
      ['và', 90, 150],
      ['12', 345, 158],
    ];
    expect(layOut(words(doubtful), []).tables).toEqual([]);
  });

  it('parts the rows of a ruled table that has no rules between its rows', () => {
    const rule = (direction: Ruling['direction'], at: number, from: number, to: number): Ruling => ({
      ...{ direction, at, from, to },
    });
    const rulings = [
      ...[88, 106, 190].map((y) => rule('horizontal', y, 85, 500)),
      ...[85, 115, 320, 410, 500].map((x) => rule('vertical', x, 88, 190)),
    ];
    const { tables } = layOut(words(TABLE), rulings);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ rows: 4, columns: 4 });
    expect(rows({ lines: [], tables }).slice(8, 12)).toEqual(['2', 'Chiến sĩ thi đua cơ sở', '1', '1.245']);
  });
});

describe('an e-signature’s stamp', () => {
  const letterhead: readonly Place[] = [
    ['UBND TỈNH AN PHƯỚC', 95, 60],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 285, 60],
    ['SỞ NỘI VỤ', 125, 76],
    ['Độc lập - Tự do - Hạnh phúc', 335, 76],
  ];
  const stamp = [
    'Người ký: Sở Nội vụ',
    'Cơ quan: UBND tỉnh An Phước',
    'Giờ ký: 05.12.2024',
    '10:20:30 +07:00',
  ];
  const printed = stamp.flatMap((text, at) => placeWords(text, 260, 55 + 9 * at, 7.5));

  it('does not run into the lines of the letterhead that it lies over', () => {
    const { lines } = layOut([...words(letterhead), ...printed], []);
    expect(lines.filter(({ role }) => role === 'body')).toEqual(layOut(words(letterhead), []).lines);
    expect(lines.filter(({ role }) => role === 'stamp').map(textOf)).toEqual(stamp);
  });

  it('is not seen in small print that one label begins', () => {
    const note = placeWords('Đơn vị: người', 400, 90, 7.5);
    expect(layOut([...words(letterhead), ...note], []).lines.every(({ role }) => role === 'body')).toBe(true);
  });
});

const Text = fc.constantFrom('Lao động tiên tiến', 'tập thể', '48', '1.245', '-', 'I.', 'Tổng cộng', 'cơ sở');
const Spot = fc.tuple(Text, fc.integer({ min: 40, max: 520 }), fc.integer({ min: 4, max: 60 }));
/** Baselines 12 pt apart, as a page has; words may overlap. */
const Scatter = fc
  .array(Spot, { maxLength: 60 })
  .map((spots) => words(spots.map(([text, x, row]): Place => [text, x, 12 * row])));
const Printed = fc.oneof(Scatter, fc.constant(words(TABLE)));

const boxKey = (word: PlacedWord['word']): string => `${word.text} ${word.box.join(' ')}`;
const allWords = ({ lines, tables }: Layout) =>
  [...lines, ...tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))].flatMap(
    (line) => line.words,
  );
const shape = ({ lines, tables }: Layout) => ({
  lines: lines.map((line) => [textOf(line), line.paragraphStart]),
  tables: tables.map((table) =>
    table.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.lines.map(textOf)]),
  ),
});

describe('any page', () => {
  it('keeps every word, once', () => {
    fc.assert(
      fc.property(Printed, (given) => {
        const out = allWords(layOut(given, []));
        expect(out.map(boxKey).sort()).toEqual(given.map(({ word }) => boxKey(word)).sort());
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('is laid out the same in whatever order its words come', () => {
    const Shuffled = fc
      .constant(words(TABLE))
      .chain((given) => fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }));
    const whole = shape(layOut(words(TABLE), []));
    fc.assert(
      fc.property(Shuffled, (given) => {
        expect(shape(layOut(given, []))).toEqual(whole);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('is laid out the same when it is moved or enlarged', () => {
    const scale = fc.constantFrom(0.5, 1, 2, 4);
    const shift = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(Printed, scale, shift, shift, (given, by, dx, dy) => {
        const moved = given.map(({ word, top, bottom }): PlacedWord => {
          const [x0, y0, x1, y1] = word.box;
          const box = [x0 * by + dx, y0 * by + dy, x1 * by + dx, y1 * by + dy] as const;
          return { word: { ...word, box }, top: top * by + dy, bottom: bottom * by + dy };
        });
        expect(shape(layOut(moved, []))).toEqual(shape(layOut(given, [])));
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
