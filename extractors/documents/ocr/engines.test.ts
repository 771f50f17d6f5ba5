import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxAround } from '../../../model/geometry.ts';
import { toGreyPicture } from '../testing/grey-picture.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan } from '../testing/make-scan.ts';
import type { GreyPicture, OcrEngine } from './engine.ts';
import { findNativeTesseract } from './native.ts';
import { crop } from './prepare/crop.ts';
import { openTesseractJs } from './tesseract-js.ts';

const native = await findNativeTesseract({ size: 1 });
if (native === null)
  console.warn('tesseract with "vie" is not installed: its half of the engine tests is skipped');
await native?.close();

const ENGINES = [
  { name: 'native tesseract', present: native !== null, open: () => findNativeTesseract({ size: 2 }) },
  { name: 'tesseract.js', present: true, open: () => openTesseractJs({ size: 2 }) },
  {
    name: 'tesseract.js with the packaged model',
    present: true,
    open: () => openTesseractJs({ size: 2, from: 'packaged' as const }),
  },
];

describe.each(ENGINES)('$name as an OcrEngine', ({ present, open }) => {
  let engine: OcrEngine;
  let picture: GreyPicture;

  beforeAll(async () => {
    if (!present) return;
    const opened = await open();
    if (opened === null) throw new Error('the engine was there a moment ago');
    engine = opened;
    const pdf = await makePdf((page) => {
      write(page, 'Tặng Giấy khen cho 43 cá nhân và 07 tập thể', 85, 100);
      write(page, 'Năm 2016: Huân chương Lao động hạng Ba', 85, 130);
    });
    picture = await toGreyPicture(await makeScan(pdf, 300));
  });

  afterAll(async () => {
    if (present) await engine.close();
  });

  it.skipIf(!present)('reads Vietnamese lines with boxes in pixels and a confidence', async () => {
    const lines = await engine.recognise(picture, 'page');
    const texts = lines.map((line) => line.words.map((word) => word.text).join(' '));
    expect(texts).toEqual([
      'Tặng Giấy khen cho 43 cá nhân và 07 tập thể',
      'Năm 2016: Huân chương Lao động hạng Ba',
    ]);
    const word = lines[0]?.words[0];
    const scale = 300 / 72;
    expect(Math.abs((word?.box[0] ?? 0) - 85 * scale)).toBeLessThan(8);
    expect(word?.box[1]).toBeGreaterThan(95 * scale);
    expect(word?.box[3]).toBeLessThan(125 * scale);
    for (const { confidence } of lines.flatMap((line) => line.words)) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it.skipIf(!present)('reads a single line and a single word when told so', async () => {
    const scale = 300 / 72;
    const line = await crop(picture, [85 * scale - 10, 98 * scale, 400 * scale, 119 * scale], 20);
    const read = await engine.recognise(line, 'line');
    expect(read.flatMap((found) => found.words.map((word) => word.text)).join(' ')).toContain('43 cá nhân');
    const [first] = await engine.recognise(picture, 'page');
    const number = first?.words.find((word) => word.text === '43')?.box ?? [0, 0, 1, 1];
    const word = await engine.recognise(await crop(picture, number, 24), 'word');
    expect(word.flatMap((found) => found.words.map((entry) => entry.text))).toEqual(['43']);
  });

  it.skipIf(!present)(
    'reads many small pictures in one call, in their order, also by its second model',
    async () => {
      const lines = await engine.recognise(picture, 'page');
      const crops = await Promise.all(
        lines.map((line) => crop(picture, boxAround(line.words.map((word) => word.box)), 24)),
      );
      const white = { width: 120, height: 60, dpi: 300, pixels: new Uint8Array(7200).fill(255) };
      const [second = picture, first = picture] = crops.reverse();
      for (const reader of [engine, engine.second]) {
        const read = await reader.readLines([second, white, first]);
        const numbers = read.map((words) =>
          words
            .map((word) => word.text)
            .join(' ')
            .match(/\d+/g),
        );
        expect(numbers).toEqual([['2016'], null, ['43', '07']]);
      }
      expect(await engine.readLines([])).toEqual([]);
    },
  );

  it.skipIf(!present)('finds nothing on a white page', async () => {
    const white = { width: 600, height: 400, dpi: 300, pixels: new Uint8Array(240_000).fill(255) };
    expect((await engine.recognise(white, 'page')).flatMap((line) => line.words)).toEqual([]);
  });

  it.skipIf(!present)('takes several pictures at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => engine.recognise(picture, 'page')));
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
  });

  it.skipIf(!present)('says who it is', () => {
    expect(engine.identity.name).toMatch(/^tesseract/);
    expect(engine.identity.version).toMatch(/^\d+\./);
    expect(engine.identity.model).toContain('vie');
    expect(engine.identity.secondModel).toBe(engine.second.identity.model);
  });
});
