import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pagesOfText } from './pages-of-text.ts';
import { NOUNS, SAYABLE, type Said, STYLES } from './testing/figure-lists.ts';
import { understand } from './understand.ts';

const NUMERALS = ['một', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const NUMERAL_VALUES = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12];

function thousands(count: number, mark: string): string {
  return `${Math.floor(count / 1000)}${mark}${String(count % 1000).padStart(3, '0')}`;
}

const numbers = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((count) => ({ count, number: String(count).padStart(2, '0') })),
  fc.integer({ min: 100, max: 999 }).map((count) => ({ count, number: String(count) })),
  fc.integer({ min: 1000, max: 9999 }).map((count) => ({ count, number: thousands(count, '.') })),
  fc.integer({ min: 1000, max: 9999 }).map((count) => ({ count, number: thousands(count, ' ') })),
  fc
    .nat({ max: NUMERALS.length - 1 })
    .map((at) => ({ count: NUMERAL_VALUES[at] ?? 1, number: NUMERALS[at] ?? 'một' })),
);

const said = fc
  .record({ sayable: fc.constantFrom(...SAYABLE), numbered: numbers, which: fc.nat() })
  .map(({ sayable, numbered, which }): Said => {
    const nouns = NOUNS[sayable.recipient];
    const noun = nouns[which % nouns.length] ?? 'cá nhân';
    return { ...sayable, ...numbered, noun, counted: `${numbered.number} ${noun}` };
  });
const lists = fc.uniqueArray(said, { minLength: 1, maxLength: 5, selector: ({ award }) => award });

/** "96 người Lao động tiên tiến", "đơn vị Đơn vị quyết thắng": award and noun share their words. */
function runsTogether(style: string, { noun, words }: Said): boolean {
  return style === 'count before award' && (noun === 'người' || /^(?:Đảng|Đơn vị|Tập thể)/u.test(words));
}

interface Line {
  readonly award: string | null;
  readonly rank?: number | undefined;
  readonly recipient: string;
  readonly count: number;
}

function line({ award, rank, recipient, count }: Line, status: string): string {
  return `${award} ${rank ?? '-'} ${recipient} ${count} ${status}`;
}

describe('any list of figures comes back', () => {
  test.each(Object.keys(STYLES))('%s', (name) => {
    const style = STYLES[name];
    if (style === undefined) throw new Error(name);
    fc.assert(
      fc.property(lists, (list) => {
        fc.pre(!list.some((one) => runsTogether(name, one)));
        const { text, status, year, parts = [] } = style(list);
        const figures = understand(pagesOfText(text)).value.figures;
        const totals = figures.filter(({ partOf }) => partOf === undefined);
        expect(totals.map((figure) => line(figure, figure.status)).sort()).toEqual(
          list.map((one) => line(one, status)).sort(),
        );
        const read = list.map(({ award }) => {
          const total = totals.find((figure) => figure.award === award);
          return figures.find(({ partOf }) => partOf !== undefined && partOf === total?.id)?.count;
        });
        expect(read).toEqual(list.map((_, at) => parts[at]));
        if (year !== undefined) {
          expect(new Set(figures.map(({ period }) => period?.from.slice(0, 4)))).toEqual(
            new Set([String(year)]),
          );
        }
      }),
      { numRuns: 60, seed: 20261121 },
    );
  });
});

const PLAIN_WORDS =
  'sở ngành huyện xã công tác thi đua phong trào kế hoạch văn bản năm tháng ngày số cán bộ công chức cá nhân tập thể đơn vị hộ tham gia tổ chức xây dựng nông thôn mới sáng kiến chỉ tiêu nhiệm vụ và của các trong với gồm là có đạt được kết quả tỷ lệ quyết định nghị quyết'.split(
    ' ',
  );

test('no figure is invented from words and numbers that name no award', () => {
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PLAIN_WORDS) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 3000 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(',', ';', '.', ':', '(', ')', '-') },
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 60 }), (words) => {
      expect(understand(pagesOfText(words.join(' '))).value.figures).toEqual([]);
    }),
    { numRuns: 300, seed: 20261121 },
  );
});

test('any string at all is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(understand(pagesOfText(text)).issues).toEqual([]);
    }),
    { numRuns: 300, seed: 20261121 },
  );
});
