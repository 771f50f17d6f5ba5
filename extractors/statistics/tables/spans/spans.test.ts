import { describe, expect, test } from 'vitest';
import { understand } from '../../understand.ts';
import { read } from '../testing/page-of-table.ts';
import { pagesOfFile } from './testing/pages-of-file.ts';

async function readText(text: string) {
  const pages = await pagesOfFile(text);
  return { figures: read(...pages), issues: understand(pages).issues.map(({ code }) => code) };
}

const BODY = ['1\tPhòng Nội vụ\t48\t4\t12\tghi', '2\tPhòng Y tế\t20\t\t9\t', '3\tPhòng Tài chính\t5\t1\t2\t'];
const FIGURES = [
  'LDTT ca_nhan 48 [Phòng Nội vụ]',
  'GK tap_the 4 [Phòng Nội vụ]',
  'GK ca_nhan 12 [Phòng Nội vụ]',
  'LDTT ca_nhan 20 [Phòng Y tế]',
  'GK ca_nhan 9 [Phòng Y tế]',
  'LDTT ca_nhan 5 [Phòng Tài chính]',
  'GK tap_the 1 [Phòng Tài chính]',
  'GK ca_nhan 2 [Phòng Tài chính]',
];

describe('heads without their spans', () => {
  test.each([
    ['left out', 'TT\tĐơn vị\tLĐTT\tGiấy khen\tGhi chú', 'Tập thể\tCá nhân'],
    ['left out to the right', 'TT\tĐơn vị\tLĐTT\tGiấy khen\tGhi chú', '\t\t\tTập thể\tCá nhân\t'],
    ['left out to the right, ends cut', 'TT\tĐơn vị\tLĐTT\tGiấy khen\tGhi chú', '\t\t\tTập thể\tCá nhân'],
    ['kept as empty places', 'TT\tĐơn vị\tLĐTT\tGiấy khen\t\tGhi chú', '\t\t\tTập thể\tCá nhân\t'],
  ])('that were %s are told', async (_, first, second) => {
    const text = [first, second, ...BODY, 'Tổng cộng\t73\t5\t23\t'].join('\n');
    expect(await readText(text)).toEqual({ figures: FIGURES, issues: [] });
  });

  test('a row of column numbers counts nothing', async () => {
    const heads = [
      'TT\tĐơn vị\tLĐTT\tGiấy khen\tGhi chú',
      'Tập thể\tCá nhân',
      '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
    ];
    expect(await readText([...heads, ...BODY].join('\n'))).toEqual({ figures: FIGURES, issues: [] });
  });

  test('sums prove which head the parts stand below', async () => {
    const rows = ['A\t9\t4\t5\t12', 'B\t7\t3\t4\t1', 'C\t12\t1\t11\t30'].map((row) => `Phòng ${row}`);
    const text = (heads: string) => [heads, 'Tổng số\tTập thể\tCá nhân', ...rows].join('\n');
    const { figures, issues } = await readText(text('Đơn vị\tGiấy khen\tBằng khen'));
    expect({ issues, first: figures.slice(0, 3) }).toEqual({
      issues: [],
      first: ['GK tap_the 4 [Phòng A]', 'GK ca_nhan 5 [Phòng A]', 'BK_TINH undivided 12 [Phòng A]'],
    });
  });

  test('what several ways of reading disagree on is left out, and said', async () => {
    const text = [
      'Đơn vị\tGiấy khen\tBằng khen của UBND tỉnh\tLĐTT',
      'TT\tCN\tHGĐ\tTập thể\tCá nhân',
      'Phòng A\t4\t5\t6\t7\t8\t48',
      'Phòng B\t1\t2\t3\t4\t5\t20',
    ].join('\n');
    const { figures, issues } = await readText(text);
    expect(issues).toEqual(['table-heads-unclear']);
    expect(figures).toContain('GK tap_the 4 [Phòng A]');
    expect(figures.filter((figure) => figure.includes('ho_gia_dinh'))).toEqual([]);
  });

  test('one head over two counts says of neither what it is', async () => {
    const { figures, issues } = await readText(
      'Danh hiệu\tTập thể\t\tCá nhân\nGiấy khen\t3\t2\t4\nBằng khen\t1\t1\t2',
    );
    expect({ figures, issues }).toEqual({ figures: [], issues: ['table-heads-unclear'] });
  });

  test('a table of other things is passed over without a word', async () => {
    const text = 'Xã\tHộ nghèo\t\tHộ khá\nXã A\t3\t2\t4\nXã B\t1\t1\t2';
    expect(await readText(text)).toEqual({ figures: [], issues: [] });
  });

  test('a table that goes on over the page has its heads there too', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${at + 1}\tPhòng số ${at + 1}\t${at + 1}\t1\t2`);
    const text = [
      'TT\tĐơn vị\tLĐTT\tGiấy khen',
      'Tập thể\tCá nhân',
      ...rows,
      'Tổng cộng\t1.830\t60\t120',
    ].join('\n');
    const { figures, issues } = await readText(text);
    expect({ figures: figures.length, last: figures.at(-1), issues }).toEqual({
      figures: 180,
      last: 'GK ca_nhan 2 [Phòng số 60]',
      issues: [],
    });
  });
});

describe('rows with fewer fields than columns', () => {
  const HEAD = 'TT\tĐơn vị\tLĐTT\tGiấy khen\tCSTĐCS';

  test('whose ends were cut are read where empty places within them were kept', async () => {
    const heads = ['TT\tĐơn vị\tLĐTT\tGiấy khen', 'Tập thể\tCá nhân'];
    const text = [...heads, '1\tPhòng A\t\t4\t5', '2\tPhòng B\t8\t3', '3\tPhòng C\t8\t3\t6'].join('\n');
    const { figures, issues } = await readText(text);
    expect(issues).toEqual([]);
    expect(figures.filter((figure) => figure.includes('Phòng B'))).toEqual([
      'LDTT ca_nhan 8 [Phòng B]',
      'GK tap_the 3 [Phòng B]',
    ]);
  });

  test('are left out and counted where any place may be missing', async () => {
    const text = [HEAD, '1\tPhòng A\t6\t4\t5', '2\tPhòng B\t8\t3', '3\tPhòng C\t8\t3\t6'].join('\n');
    const { figures, issues } = await readText(text);
    expect(issues).toEqual(['table-rows-unclear']);
    expect(figures.filter((figure) => figure.includes('Phòng B'))).toEqual([]);
    expect(figures).toHaveLength(6);
  });
});

test('a table drawn with strokes and one aligned with blanks are read as they stand', async () => {
  const drawn = [
    '+---------+---------------------+',
    '| Đơn vị  | Giấy khen           |',
    '|         +---------+-----------+',
    '|         | Tập thể | Cá nhân   |',
    '+---------+---------+-----------+',
    '| Phòng A | 4       | 12        |',
    '| Phòng B |         | 9         |',
    '+---------+---------+-----------+',
  ];
  const aligned = [
    'Đơn vị           Giấy khen    LĐTT',
    '                 TT    CN',
    'Phòng Nội vụ      4    12      48',
    'Phòng Y tế        3     9      20',
  ];
  expect(await readText([...drawn, '', ...aligned].join('\n'))).toEqual({
    figures: [
      'GK tap_the 4 [Phòng A]',
      'GK ca_nhan 12 [Phòng A]',
      'GK ca_nhan 9 [Phòng B]',
      'GK tap_the 4 [Phòng Nội vụ]',
      'GK ca_nhan 12 [Phòng Nội vụ]',
      'LDTT ca_nhan 48 [Phòng Nội vụ]',
      'GK tap_the 3 [Phòng Y tế]',
      'GK ca_nhan 9 [Phòng Y tế]',
      'LDTT ca_nhan 20 [Phòng Y tế]',
    ],
    issues: [],
  });
});
