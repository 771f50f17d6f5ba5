import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOfText } from './pages-of-text.ts';
import { workOf } from './testing/work.ts';
import { understand } from './understand.ts';

function read(text: string): readonly unknown[] {
  return understand(pagesOfText(text)).issues;
}

const VOCABULARY =
  'danh hiệu|Lao động tiên tiến|Tập thể lao động xuất sắc|Chiến sĩ thi đua|cơ sở|Bằng khen|Giấy khen|Huân chương Lao động|hạng Nhất|hạng II|của|cho|đạt|tặng|được|đề nghị|phấn đấu|đăng ký|trong đó|gồm|mỗi loại|so với|năm 2021|6 tháng đầu năm 2022|cá nhân|tập thể|đơn vị|lượt|Chủ tịch UBND tỉnh|Bộ Tài chính|05|1.245|125/130|96,15%|mười|(|)|“|”|,|;|:|.|-|+|và|/|không|khen thưởng|Lao dộng tiên tíến|băng khen|\n|\f'.split(
    '|',
  );

const strings = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 40 }).map((parts) => parts.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...VOCABULARY), { maxLength: 30 })
      .map((parts) => parts.join('').normalize('NFD')),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9.,/% ]{0,80}$/) },
);

test('ten thousand strings of every kind are read without an error', () => {
  fc.assert(
    fc.property(strings, (text) => {
      expect(read(text)).toEqual([]);
    }),
    { numRuns: 10_000, seed: 20261125 },
  );
});

const LONG: Readonly<Record<string, () => string>> = {
  'a sentence of 20,000 words': () => 'Giấy khen cho 5 cá nhân và 7 tập thể đạt thành tích '.repeat(1_540),
  'brackets 1,000 deep': () => `5 cá nhân đạt Giấy khen ${'(gồm 2 nữ '.repeat(1_000)}${')'.repeat(1_000)}`,
  'a line of 2 MB': () => 'phong trào thi đua yêu nước '.repeat(74_000),
  '2 MB of digits': () => '1'.repeat(2_000_000),
  'an award far from its count': () => `Giấy khen ${'phong '.repeat(200_000)}cho 48 cá nhân`,
  'a page of 150,000 lines': () => 'Giấy khen\n'.repeat(150_000),
  '20,000 empty pages': () => '\f'.repeat(20_000),
};

test.each(Object.keys(LONG))('nothing is too long or too deep: %s', (name) => {
  expect(read(LONG[name]?.() ?? '')).toEqual([]);
});

// Counting makes regular expressions slow for the rest of the process: it comes last.

/** Texts of about `n` words that make a careless reader go over the same words again and again. */
const FAMILIES: Readonly<Record<string, (n: number) => string>> = {
  'words without a stop': (n) => 'phong trào thi đua yêu nước '.repeat(n / 6),
  'counts without a stop': (n) =>
    'danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể, '.repeat(n / 13),
  'numbers and awards by turns': (n) => '12 Lao động tiên tiến '.repeat(n / 5),
  'lines of a list': (n) => 'Giấy khen: 5 cá nhân\n'.repeat(n / 5),
  bullets: (n) => '- Giấy khen: 5 cá nhân\n'.repeat(n / 6),
  headings: (n) => Array.from({ length: n / 6 }, (_, at) => `${(at % 9) + 1}. Giấy khen: cá nhân`).join('\n'),
  'trong đó': (n) => `10 cá nhân đạt Giấy khen, ${'trong đó có 05 cá nhân, '.repeat(n / 6)}`,
  'open brackets': (n) => `10 tập thể đạt Giấy khen${' (trong đó 05 tập thể'.repeat(n / 6)}`,
  'brackets in brackets': (n) => `5 cá nhân ${'('.repeat(n / 2)}2 cá nhân${')'.repeat(n / 2)}`,
  commas: (n) => ', '.repeat(n),
  'commas without a space': (n) => ','.repeat(n),
  digits: (n) => '1'.repeat(n),
  'digits and a letter': (n) => `${'1'.repeat(n)}x`,
  fractions: (n) => '1/'.repeat(n),
  numbers: (n) => '12345 '.repeat(n),
  numerals: (n) => 'mười '.repeat(n),
  ranks: (n) => 'hạng Nhất, '.repeat(n / 3),
  dashes: (n) => `chiến ${'- '.repeat(n)}`,
  'opening quotation marks': (n) => '“ '.repeat(n),
  'one endless word': (n) => 'đ'.repeat(n),
  'spoilt words': (n) => 'dộng '.repeat(n),
  'names of bodies': (n) => 'Bộ Tài chính '.repeat(n / 3),
  'names behind a count': (n) => `05 cá nhân: ${'Văn, '.repeat(n / 2)}`,
  capitals: (n) => 'BAN THƯỜNG VỤ '.repeat(n / 3),
  'taken apart letters': (n) => 'Lao động tiên tiến cho 48 cá nhân; '.normalize('NFD').repeat(n / 8),
  comparisons: (n) => 'Giấy khen: 5 cá nhân so với 04 cá nhân năm 2021, '.repeat(n / 13),
};

describe('four times the text is four times the work', () => {
  const FEW = 1_560;
  read(VOCABULARY.join(' '));

  test.each(Object.keys(FAMILIES))('%s', (name) => {
    const family = FAMILIES[name] ?? String;
    // What is looked up once is remembered: the first time does not count.
    read(family(FEW));
    const [little, much] = [FEW, FEW * 4].map((n) => {
      const pages = pagesOfText(family(n));
      return workOf(() => understand(pages));
    });
    expect((much ?? Number.NaN) / (little ?? Number.NaN)).toBeLessThan(4.6);
  });
});

test('counting work finds what goes over the same words again and again', () => {
  const words = 'a '.repeat(400).split(' ');
  const once = workOf(() => words.map((word) => word.slice(0)));
  const again = workOf(() => words.map((_, at) => words.slice(at)));
  expect(again).toBeGreaterThan(once * 100);
});
