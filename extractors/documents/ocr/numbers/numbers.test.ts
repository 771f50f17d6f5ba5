import { describe, expect, it } from 'vitest';
import type { GreyPicture, LineReader, RecognisedWord } from '../engine.ts';
import { findDropped } from './find-dropped.ts';
import { findLoneNumbers } from './find-lone-numbers.ts';
import { mayBeNumber, numberKey, withDigits } from './number-word.ts';
import { readMissed } from './read-missed.ts';
import { readNumbersTwice } from './read-twice.ts';
import { readingsOf, stripsOf } from './strip.ts';

const PICTURE: GreyPicture = { width: 400, height: 60, dpi: 300, pixels: new Uint8Array(24_000).fill(255) };
const identity = { name: 'fixed answers', version: '1', model: 'none' };

const word = (text: string, confidence = 0.9, left = 10): RecognisedWord => ({
  text,
  confidence,
  box: [left, 20, left + 30, 40],
});

/** Sees the same in every picture, over its whole width. */
const seeing = (text: string, confidence = 0.9): LineReader => ({
  identity,
  readLines: async (pictures) =>
    pictures.map(({ width, height }) => {
      const box = [0, 0, Math.min(width, 70), height] as const;
      return text === '' ? [] : [{ text, confidence, box }];
    }),
});

async function twice(words: readonly RecognisedWord[], second: LineReader, first = seeing('')) {
  const lines = await readNumbersTwice([{ words, paragraphStart: true }], PICTURE, { first, second });
  return lines.flatMap((line) => line.words);
}

describe('numberKey', () => {
  it.each([
    ['(12,5%);', '12,5%'],
    ['307/QĐ-UBND', '307'],
    ['1.245', '1.245'],
    ['22/11/2019.', '22/11/2019'],
    ['nhân', ''],
  ])('takes of %s what two readings must share', (text, key) => {
    expect(numberKey(text)).toBe(key);
  });
});

describe('mayBeNumber', () => {
  it.each(['48', '(07)', 'O8', 'l7', 'Ol', 'S', 'I1.', 'L', 'O', 'm?', 'km”,'])(
    'takes %s for one',
    (text) => {
      expect(mayBeNumber(text)).toBe(true);
    },
  );
  it.each(['so', 'nhân', 'UBND', 'gồm', '–', 'm', 'cm,', 'đâu?'])('leaves %s alone', (text) => {
    expect(mayBeNumber(text)).toBe(false);
  });
});

describe('withDigits', () => {
  it.each([
    ['O8', '08'],
    ['l7/QĐ', '17/QĐ'],
    ['(S%)', '(5%)'],
    ['12B1/UBND', '1281/UBND'],
    ['II.', 'II.'],
    ['so', 'so'],
  ])('turns %s into %s', (text, digits) => {
    expect(withDigits(text)).toBe(digits);
  });
});

describe('readNumbersTwice', () => {
  it('is surer of a number that both readings agree on', async () => {
    const [read] = await twice([word('48', 0.8)], seeing('48.', 0.9));
    expect(read?.confidence).toBeCloseTo(0.98);
    expect(read).toMatchObject({ text: '48' });
    expect(read?.alternatives).toBeUndefined();
  });

  it('keeps both readings of a number they differ on and asks a person', async () => {
    const [read] = await twice([word('48', 0.97)], seeing('43'), seeing('48'));
    expect(read).toMatchObject({ text: '48', alternatives: ['43'] });
    expect(read?.confidence).toBeLessThan(0.85);
  });

  it('is not talked out of a contradiction by a third reading', async () => {
    let calls = 0;
    const wavering: LineReader = {
      identity,
      readLines: (pictures) => {
        calls += 1;
        return seeing(calls === 1 ? '37,5%' : '37,9%').readLines(pictures);
      },
    };
    const [read] = await twice([word('37,9%', 0.97)], wavering, seeing('37,9%'));
    expect(read).toMatchObject({ text: '37,9%', alternatives: ['37,5%'] });
    expect(read?.confidence).toBeLessThan(0.85);
  });

  it('reads a number alone that came out together with its neighbour', async () => {
    let calls = 0;
    const mixing: LineReader = {
      identity,
      readLines: (pictures) => {
        calls += 1;
        return seeing(calls === 1 ? '1.14' : '14').readLines(pictures);
      },
    };
    const [read] = await twice([word('14', 0.97)], mixing);
    expect(read?.confidence).toBeGreaterThan(0.97);
  });

  it('takes a lost comma or percent sign for a difference', async () => {
    for (const seen of ['125%', '12,5', '12.5%']) {
      const [read] = await twice([word('12,5%', 0.97)], seeing(seen));
      expect(read).toMatchObject({ text: '12,5%', alternatives: [seen] });
      expect(read?.confidence).toBeLessThan(0.85);
    }
  });

  it('asks a person where the second reader saw no number and the first was not sure', async () => {
    const [read] = await twice([word('1', 0.8)], seeing(''), seeing('1'));
    expect(read?.confidence).toBeLessThan(0.85);
  });

  it('believes a sure first reader that saw the same alone, where the second saw no number at all', async () => {
    const [read] = await twice([word('5', 0.97)], seeing('£'), seeing('5'));
    expect(read?.confidence).toBeGreaterThan(0.97);
  });

  it.each([
    ['O8', '08', '08'],
    ['l7.', '17', '17.'],
    ['4I%', '41%', '41%'],
  ])('puts %s right where the second reading is %s', async (first, seen, put) => {
    const [read] = await twice([word(first, 0.9)], seeing(seen));
    expect(read).toMatchObject({ text: put, alternatives: [first] });
    expect(read?.confidence).toBeGreaterThan(0.85);
  });

  it.each([
    ['Ol', '01', '01'],
    ['S', '5', '5'],
  ])('puts %s right as %s, but asks: only one reader saw a number', async (first, seen, put) => {
    const [read] = await twice([word(first, 0.9)], seeing(seen));
    expect(read).toMatchObject({ text: put, alternatives: [first] });
    expect(read?.confidence).toBeLessThan(0.85);
  });

  it('leaves lookalikes as they are, and asks, where nobody saw a number', async () => {
    const [read] = await twice([word('O8', 0.9)], seeing('OB'));
    expect(read).toMatchObject({ text: 'O8', alternatives: ['OB'] });
    expect(read?.confidence).toBeLessThan(0.85);
  });

  it('never turns a Roman number into digits, but asks', async () => {
    const [read] = await twice([word('I.', 0.95)], seeing('1.'));
    expect(read).toMatchObject({ text: 'I.', alternatives: ['1.'] });
    expect(read?.confidence).toBeLessThan(0.85);
    expect(await twice([word('II.', 0.95)], seeing('II.'))).toEqual([word('II.', 0.95)]);
  });

  it('asks about a unit of measure that lost its power, whatever is seen', async () => {
    for (const seen of ['m2', 'm?', ''])
      expect((await twice([word('m?', 0.95)], seeing(seen)))[0]?.confidence).toBeLessThan(0.85);
  });

  it('leaves plain words alone', async () => {
    expect(await twice([word('nhân', 0.4)], seeing('99'))).toEqual([word('nhân', 0.4)]);
  });

  it('joins a date that was torn apart where the second reading saw it whole', async () => {
    const torn = [word('22/1', 0.9, 10), word('1/2019;', 0.9, 46)];
    const [read, ...rest] = await twice(torn, seeing('22/11/2019'));
    expect(rest).toEqual([]);
    expect(read).toMatchObject({ text: '22/11/2019;', box: [10, 20, 76, 40] });
    expect(read?.alternatives).toContain('22/1 1/2019;');
    expect(read?.confidence).toBeGreaterThan(0.85);
  });

  it('asks about a torn date that the second reading did not see whole', async () => {
    const read = await twice([word('22/1', 0.9, 10), word('1/2019', 0.9, 46)], seeing('22/7 1/2019'));
    expect(read).toHaveLength(2);
    for (const half of read) expect(half.confidence).toBeLessThan(0.85);
  });

  it('keeps two numbers apart that the second reading saw apart, and words that stand far from each other', async () => {
    expect(await twice([word('1', 0.9, 10), word('245', 0.9, 46)], seeing('1 245'))).toHaveLength(2);
    expect(await twice([word('1', 0.9, 10), word('245', 0.9, 90)], seeing('1.245'))).toHaveLength(2);
    expect(await twice([word('1', 0.9, 10), word('245', 0.9, 46)], seeing('1.245'))).toMatchObject([
      { text: '1.245', alternatives: ['1 245'] },
    ]);
  });
});

describe('readMissed', () => {
  it('gives a digit that one reader alone saw as doubtful, and any other ink as unread', async () => {
    const seen = await readMissed([[10, 10, 40, 40]], PICTURE, seeing('5'));
    expect(seen.lines[0]?.words).toMatchObject([{ text: '5', box: [10, 10, 40, 40] }]);
    expect(seen.lines[0]?.words[0]?.confidence).toBeLessThan(0.85);
    expect(await readMissed([[10, 10, 40, 40]], PICTURE, seeing('~'))).toEqual({
      lines: [],
      unread: [[10, 10, 40, 40]],
    });
  });
});

describe('readMissed on a black bar', () => {
  it('sees no number in it, whatever a reader says', async () => {
    const black = { ...PICTURE, pixels: new Uint8Array(24_000) };
    expect(await readMissed([[10, 10, 40, 40]], black, seeing('8'))).toEqual({
      lines: [],
      unread: [[10, 10, 40, 40]],
    });
  });
});

describe('stripsOf', () => {
  it('lays numbers side by side, and finds each reading by its place', () => {
    const boxes = Array.from({ length: 10 }, (_, index) => [index * 40, 20, index * 40 + 30, 40] as const);
    const strips = stripsOf(PICTURE, boxes);
    expect(strips.map((strip) => strip.slots.length)).toEqual([8, 2]);
    const [, strip] = strips;
    if (strip === undefined) throw new Error('ten numbers fill two strips');
    const at = (slot: number) => {
      const { from, to } = strip.slots[slot] ?? { from: 0, to: 0 };
      return [(from + to) / 2 - 5, 0, (from + to) / 2 + 5, 20] as const;
    };
    expect(readingsOf(strip, [{ text: '7', confidence: 0.8, box: at(1) }])).toEqual([
      { text: '', confidence: 0 },
      { text: '7', confidence: 0.8 },
    ]);
  });

  it('cuts at the edge of the picture', () => {
    expect(() => stripsOf(PICTURE, [[-20, -5, 10, 70]])).not.toThrow();
  });
});

describe('findDropped', () => {
  /** White with black blocks, given by their boxes. */
  const withInk = (...boxes: readonly (readonly [number, number, number, number])[]): GreyPicture => {
    const pixels = PICTURE.pixels.slice();
    for (const [x0, y0, x1, y1] of boxes)
      for (let y = y0; y < y1; y += 1) pixels.fill(0, y * PICTURE.width + x0, y * PICTURE.width + x1);
    return { ...PICTURE, pixels };
  };
  const line = { paragraphStart: true, words: [word('khoản', 0.9, 10), word('Điều', 0.9, 80)] };

  it('finds ink as high as a digit between two words and at the end of a line', () => {
    expect(findDropped([line], withInk([56, 22, 62, 38]))).toEqual([[56, 22, 62, 38]]);
    expect(findDropped([line], withInk([116, 22, 122, 38]))).toEqual([[116, 22, 122, 38]]);
  });

  it('takes neither a comma, nor a rule that runs on, nor a word of another line for one', () => {
    expect(findDropped([line], withInk([56, 34, 60, 40]))).toEqual([]);
    expect(findDropped([line], withInk([58, 0, 60, 60]))).toEqual([]);
    const other = { paragraphStart: true, words: [word('1', 0.9, 116)] };
    expect(findDropped([line, other], withInk([116, 22, 122, 38]))).toEqual([]);
  });
});

describe('findLoneNumbers', () => {
  const page = (...boxes: readonly (readonly [number, number, number, number])[]): GreyPicture => {
    const pixels = new Uint8Array(400 * 500).fill(255);
    for (const [x0, y0, x1, y1] of boxes)
      for (let y = y0; y < y1; y += 1) pixels.fill(0, y * 400 + x0, y * 400 + x1);
    return { width: 400, height: 500, dpi: 300, pixels };
  };
  const text = {
    paragraphStart: true,
    words: [{ text: 'khen', confidence: 0.9, box: [60, 120, 100, 140] as const }],
  };

  it('finds a page number that stands alone above the text, and one below it', () => {
    expect(findLoneNumbers([text], page([198, 60, 206, 76]))).toEqual([[198, 60, 206, 76]]);
    expect(findLoneNumbers([text], page([198, 460, 206, 476]))).toEqual([[198, 460, 206, 476]]);
  });

  it('takes neither dust, nor a rule, nor a seal, nor one of several marks for one', () => {
    expect(findLoneNumbers([text], page([198, 60, 201, 63]))).toEqual([]);
    expect(findLoneNumbers([text], page([100, 60, 300, 62]))).toEqual([]);
    expect(findLoneNumbers([text], page([150, 200, 250, 300]))).toEqual([]);
    expect(findLoneNumbers([text], page([198, 60, 206, 76], [120, 40, 122, 42]))).toEqual([]);
    expect(findLoneNumbers([], page([198, 60, 206, 76]))).toEqual([]);
  });
});

describe('a second reader that guesses', () => {
  it('confirms nothing', async () => {
    const [read] = await twice([word('37,9%', 0.88)], seeing('37,9%', 0.05));
    expect(read?.confidence).toBeLessThan(0.85);
  });
});
