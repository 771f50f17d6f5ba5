import { describe, expect, it } from 'vitest';
import { compare, type ReadWord } from './compare.ts';
import type { PrintedPage } from './printed.ts';

const SENTENCES = [
  'Kết quả khen thưởng năm 2022 của toàn ngành',
  'Danh hiệu Lao động tiên tiến cho 48 cá nhân',
  'Tặng Bằng khen thuộc thẩm quyền 1.245 người',
];

/** Lines of words 40 points wide and 20 apart. */
const printed: PrintedPage = {
  number: 1,
  hasTable: false,
  lines: SENTENCES.map((sentence, row) =>
    sentence.split(' ').map((text, column) => ({
      text,
      box: [50 + 45 * column, 100 + 20 * row, 90 + 45 * column, 114 + 20 * row] as const,
    })),
  ),
};

/** The page as another reader sees it: in pixels, turned by 90 degrees, the words in any order. */
function readAs(change: (text: string) => Pick<ReadWord, 'text' | 'doubtful'> | null): ReadWord[] {
  return printed.lines
    .flat()
    .flatMap(({ text, box: [x0, y0, x1, y1] }) => {
      const word = change(text);
      return word === null ? [] : [{ ...word, box: [3000 - 4 * y1, 4 * x0, 3000 - 4 * y0, 4 * x1] as const }];
    })
    .reverse();
}

const same = (text: string) => ({ text, doubtful: false });

describe('compare', () => {
  it('finds nothing wrong with the same words, however they lie and in whatever order', () => {
    expect(compare(printed, { words: readAs(same), unread: [] })).toMatchObject({
      words: 27,
      wrongWords: 0,
      wrongCharacters: 0,
      digits: 10,
      wrongDigits: 0,
      rightNumbers: 3,
    });
  });

  it('counts a wrong digit, and whether a person is asked', () => {
    const wrong = (doubtful: boolean) =>
      readAs((text) => (text === '48' ? { text: '43', doubtful } : same(text)));
    const silent = compare(printed, { words: wrong(false), unread: [] });
    expect(silent).toMatchObject({ wrongWords: 1, wrongDigits: 1, hiddenDigits: 1, hidden: ['48 → 43'] });
    expect(compare(printed, { words: wrong(true), unread: [] })).toMatchObject({
      wrongDigits: 1,
      hiddenDigits: 0,
    });
  });

  it('counts a lost number as hidden unless its place is told', () => {
    const words = readAs((text) => (text === '1.245' ? null : same(text)));
    expect(compare(printed, { words, unread: [] })).toMatchObject({ wrongDigits: 4, hiddenDigits: 4 });
    expect(compare(printed, { words, unread: 'page' })).toMatchObject({ wrongDigits: 4, hiddenDigits: 0 });
    const there = [3000 - 4 * 154, 4 * 320, 3000 - 4 * 140, 4 * 360] as const;
    expect(compare(printed, { words, unread: [there] })).toMatchObject({ hiddenDigits: 0 });
  });

  it('counts an invented number', () => {
    const words = [...readAs(same), { text: '7', doubtful: false, box: [10, 10, 20, 20] as const }];
    expect(compare(printed, { words, unread: [] })).toMatchObject({ wrongDigits: 1, hidden: [' → 7'] });
  });

  it('counts all as wrong where nothing was read', () => {
    expect(compare(printed, { words: [], unread: [] })).toMatchObject({ wrongWords: 27, wrongDigits: 10 });
  });
});
