import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOfText } from './pages-of-text.ts';
import { understand } from './understand.ts';

interface Said {
  readonly award: string;
  readonly words: string;
  readonly recipient: 'ca_nhan' | 'tap_the';
}

const AWARDS: readonly Said[] = [
  { award: 'LDTT', words: 'Lao động tiên tiến', recipient: 'ca_nhan' },
  { award: 'TTLDTT', words: 'Tập thể lao động tiên tiến', recipient: 'tap_the' },
  { award: 'CSTDCS', words: 'Chiến sĩ thi đua cơ sở', recipient: 'ca_nhan' },
  { award: 'CSTD_BO_TINH', words: 'Chiến sĩ thi đua cấp tỉnh', recipient: 'ca_nhan' },
  { award: 'TTLDXS', words: 'Tập thể lao động xuất sắc', recipient: 'tap_the' },
  { award: 'GK', words: 'Giấy khen', recipient: 'ca_nhan' },
  { award: 'BK_TINH', words: 'Bằng khen của Chủ tịch UBND tỉnh', recipient: 'tap_the' },
  { award: 'BK_TTG', words: 'Bằng khen của Thủ tướng Chính phủ', recipient: 'ca_nhan' },
  { award: 'CO_CP', words: 'Cờ thi đua của Chính phủ', recipient: 'tap_the' },
];

const NOUN = { ca_nhan: ['cá nhân', 'đồng chí', 'người'], tap_the: ['tập thể', 'đơn vị'] } as const;

type Style = (said: Said, count: string, noun: string) => string;

/** Each style is a clause; clauses of one style make a sentence. */
const STYLES: readonly {
  readonly clause: Style;
  readonly between: string;
  readonly around: readonly [string, string];
}[] = [
  {
    clause: ({ words }, count, noun) => `${words} cho ${count} ${noun}`,
    between: '; ',
    around: ['Tặng ', '.'],
  },
  {
    clause: ({ words }, count, noun) => `${count} ${noun} đạt ${words}`,
    between: ', ',
    around: ['Có ', '.'],
  },
  {
    clause: ({ words }, count, noun) => `${count} ${noun} được tặng ${words}`,
    between: '; ',
    around: ['Trong năm có ', '.'],
  },
  {
    clause: ({ words }, count, noun) => `- ${words}: ${count} ${noun}`,
    between: ';\n',
    around: ['Kết quả như sau:\n', '.'],
  },
  {
    clause: ({ words }, count, noun) => `danh hiệu “${words}” cho ${count} ${noun}`,
    between: ', ',
    around: ['Công nhận ', '.'],
  },
];

const counts = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((count) => ({ count, text: String(count).padStart(2, '0') })),
  fc.integer({ min: 1000, max: 9999 }).map((count) => ({
    count,
    text: `${Math.floor(count / 1000)}.${String(count % 1000).padStart(3, '0')}`,
  })),
);

const lists = fc.uniqueArray(
  fc.record({ said: fc.constantFrom(...AWARDS), counted: counts, noun: fc.nat() }),
  { minLength: 1, maxLength: 5, selector: ({ said }) => said.award },
);

test('any list of figures comes back, in each style it can be written in', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STYLES), lists, (style, list) => {
      const clauses = list.map(({ said, counted, noun }) => {
        const nouns = NOUN[said.recipient];
        return style.clause(said, counted.text, nouns[noun % nouns.length] ?? nouns[0]);
      });
      const text = style.around[0] + clauses.join(style.between) + style.around[1];
      const figures = understand(pagesOfText(text)).value.figures;
      const read = figures.map(({ award, recipient, count }) => `${award} ${recipient} ${count}`).sort();
      expect(read).toEqual(
        list.map(({ said, counted }) => `${said.award} ${said.recipient} ${counted.count}`).sort(),
      );
    }),
    { numRuns: 300, seed: 20261121 },
  );
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
