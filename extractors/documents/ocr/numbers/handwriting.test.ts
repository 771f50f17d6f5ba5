import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REVIEW_BELOW } from '../../../../model/figure.ts';
import { wordsOf } from '../../../../model/page.ts';
import { toRaster } from '../../testing/grey-picture.ts';
import { writeByHand } from '../../testing/handwriting.ts';
import { makePdf, write } from '../../testing/make-pdf.ts';
import { makeScan } from '../../testing/make-scan.ts';
import { chooseOcrEngine } from '../choose.ts';
import type { OcrEngine } from '../engine.ts';
import { recognisePage } from '../recognise-page.ts';
import { doubtOutOfLine } from './out-of-line.ts';

/** Numbers in [0, 1) that are the same for the same seed (a linear congruence). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

let engine: OcrEngine;
beforeAll(async () => {
  engine = await chooseOcrEngine();
});
afterAll(async () => {
  await engine.close();
});

async function letterhead(seed: number, ink: string, height: number) {
  const random = randomOf(seed);
  const pdf = await makePdf((page) => {
    const byHand = (digits: string, x: number) =>
      writeByHand(page, digits, [x, 121 - height], { height, ink, random });
    write(page, 'ỦY BAN NHÂN DÂN', 80, 60);
    write(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 280, 60);
    write(page, 'Số:', 80, 108);
    byHand('417', 102);
    write(page, '/BC-UBND', 142, 108);
    write(page, 'Bình Khê, ngày', 300, 108);
    byHand('29', 388);
    write(page, 'tháng', 415, 108);
    byHand('6', 452);
    write(page, 'năm 2024', 468, 108);
    write(page, 'Huyện đã tặng Giấy khen cho 48 cá nhân và 07 tập thể, tăng 12,5%.', 85, 160);
  });
  const { value } = await recognisePage(await toRaster(await makeScan(pdf, 300), 300), 1, engine);
  return wordsOf(value).filter((word) => /\d/.test(word.text));
}

describe('handwritten numbers of a letterhead', () => {
  it.each([
    [3, '#111111', 15],
    [8, '#1b3fbf', 13],
  ])('are never read wrongly with confidence (hand %i in %s)', async (seed, ink, height) => {
    const numbers = await letterhead(seed, ink, height);
    const sure = numbers.filter((word) => word.confidence >= REVIEW_BELOW).map((word) => word.text);
    expect(sure.filter((text) => !['417', '29', '6', '2024', '48', '07', '12,5%.'].includes(text))).toEqual(
      [],
    );
    expect(sure).toEqual(expect.arrayContaining(['2024', '48', '07', '12,5%.']));
  });
});

describe('doubtOutOfLine', () => {
  const printed = (text: string, box: readonly [number, number, number, number]) => ({
    text,
    box,
    confidence: 0.97,
  });
  const line = (number: ReturnType<typeof printed>) => ({
    paragraphStart: true,
    words: [printed('ngày', [0, 10, 40, 38]), number, printed('tháng', [80, 8, 130, 38])],
  });

  it('doubts a number that reaches above or below the letters of its line', () => {
    for (const box of [
      [50, 0, 70, 30],
      [50, 14, 70, 48],
    ] as const) {
      expect(doubtOutOfLine(line(printed('17', box))).words[1]?.confidence).toBeLessThan(REVIEW_BELOW);
    }
  });

  it('trusts a number that was printed with its line', () => {
    expect(doubtOutOfLine(line(printed('17', [50, 9, 70, 31])))).toEqual(
      line(printed('17', [50, 9, 70, 31])),
    );
  });

  it('does not judge a number without letters around it, or beside small letters alone', () => {
    const cell = { paragraphStart: true, words: [printed('17', [50, 0, 70, 30])] };
    expect(doubtOutOfLine(cell)).toEqual(cell);
    const small = [
      printed('xem', [0, 16, 40, 30]),
      printed('mục', [45, 16, 80, 36]),
      printed('5', [85, 8, 95, 30]),
    ];
    expect(doubtOutOfLine({ paragraphStart: true, words: small }).words).toEqual(small);
  });
});
