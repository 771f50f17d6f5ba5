import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Page, textOf } from '../../../model/page.ts';
import { openImage } from '../image/reader.ts';
import { openPdf } from '../pdf/reader.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { toRaster } from '../testing/grey-picture.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan } from '../testing/make-scan.ts';
import { chooseOcrEngine } from './choose.ts';
import type { OcrEngine } from './engine.ts';
import { recognisePage } from './recognise-page.ts';

const LINES = [
  'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể;',
  'danh hiệu Chiến sĩ thi đua cơ sở cho 04 cá nhân; Giấy khen cho',
  '43 cá nhân và 07 tập thể được công nhận trong năm 2024.',
];
const report = () =>
  makePdf((pdf) =>
    LINES.forEach((line, index) => {
      write(pdf, line, 85, 120 + 20 * index);
    }),
  );
const texts = (page: Page) => page.lines.map(textOf);

let engine: OcrEngine;
beforeAll(async () => {
  engine = await chooseOcrEngine();
});
afterAll(async () => {
  await engine.close();
});

describe('recognisePage', () => {
  it('reads a 150-dpi scan inside a PDF', async () => {
    const scan = Buffer.from(await makeScan(await report(), 150));
    const reader = await openPdf(
      await makePdf((pdf) => pdf.image(scan, 0, 0, { width: 595.28 })),
      'quet.pdf',
      DEFAULT_LIMITS,
    );
    const { value: page, issues } = await reader.recognise(1, engine);
    await reader.close();
    expect(texts(page)).toEqual(LINES);
    expect(page).toMatchObject({ source: 'ocr', engine: engine.identity });
    expect(page.quality).toBeGreaterThan(0.8);
    expect(issues).toEqual([]);
  });

  it('gives boxes on the page as it lies, also when it lies askew', async () => {
    const degrees = 2;
    const scan = await makeScan(await report(), 200, degrees);
    const reader = await openImage(scan, 'png', 'lech.png', DEFAULT_LIMITS);
    const { value: page } = await reader.recognise(1, engine);
    expect(texts(page)).toEqual(LINES);
    const [upper, lower] = [page.lines[0]?.words[0]?.box, page.lines[0]?.words.at(-1)?.box];
    const slope = ((lower?.[3] ?? 0) - (upper?.[3] ?? 0)) / ((lower?.[0] ?? 1) - (upper?.[0] ?? 0));
    expect(slope).toBeGreaterThan(Math.tan(((degrees - 0.8) * Math.PI) / 180));
  });

  it('reads black text under a red seal and a blue signature', async () => {
    const scan = await makeScan(await report(), 300);
    const { width = 0, height = 0 } = await sharp(scan).metadata();
    const ink = Buffer.from(
      `<svg width="${width}" height="${height}"><g fill="none" stroke-width="9">
        <circle cx="900" cy="580" r="150" stroke="#e02020"/><circle cx="900" cy="580" r="120" stroke="#e02020"/>
        <path d="M500 560 C 620 460 700 700 830 540" stroke="#2040d0"/></g></svg>`,
    );
    const sealed = await sharp(scan)
      .composite([{ input: ink, blend: 'multiply' }])
      .png()
      .toBuffer();
    const { value: page } = await recognisePage(await toRaster(sealed, 300), 1, engine);
    expect(texts(page)).toEqual(LINES);
  });

  it('reads the cells of a ruled table one by one', async () => {
    const pdf = await makePdf((page) => {
      page.lineWidth(0.8);
      for (const y of [200, 230, 260, 290]) page.moveTo(85, y).lineTo(505, y).stroke();
      for (const x of [85, 305, 405, 505]) page.moveTo(x, 200).lineTo(x, 290).stroke();
      [
        ['Danh hiệu', 'Cá nhân', 'Tập thể'],
        ['Lao động tiên tiến', '11', '1'],
        ['Giấy khen', '107', ''],
      ].forEach((row, r) => {
        row.forEach((text, c) => {
          write(page, text, [95, 340, 440][c] ?? 0, 207 + 30 * r);
        });
      });
      write(page, 'Biểu số 1. Kết quả khen thưởng', 200, 160);
    });
    const { value: page } = await recognisePage(await toRaster(await makeScan(pdf, 300), 300), 1, engine);
    expect(texts(page)).toEqual(['Biểu số 1. Kết quả khen thưởng']);
    expect(page.tables[0]).toMatchObject({ rows: 3, columns: 3 });
    expect(page.tables[0]?.cells.map((cell) => cell.lines.map(textOf).join(' '))).toEqual([
      ...['Danh hiệu', 'Cá nhân', 'Tập thể'],
      ...['Lao động tiên tiến', '11', '1'],
      ...['Giấy khen', '107', ''],
    ]);
  });

  const white = () => ({
    width: 600,
    height: 800,
    dpi: 100,
    pixels: new Uint8Array(600 * 800 * 4).fill(255),
  });

  it('takes the empty back of a sheet for read', async () => {
    const { value: page, issues } = await recognisePage(white(), 4, engine);
    expect(page).toMatchObject({ number: 4, quality: 1, lines: [] });
    expect(issues).toEqual([]);
  });

  it('calls it an error where there is ink and no word', async () => {
    const sheet = white();
    for (let row = 200; row < 600; row += 1)
      sheet.pixels.fill(0, (row * 600 + 100) * 4, (row * 600 + 500) * 4);
    for (let at = 3; at < sheet.pixels.length; at += 4) sheet.pixels[at] = 255;
    const { value: page, issues } = await recognisePage(sheet, 4, engine);
    expect(page).toMatchObject({ number: 4, quality: 0, lines: [] });
    expect(issues).toMatchObject([{ code: 'nothing-readable', severity: 'error', page: 4 }]);
  });
});

describe('pictures', () => {
  it('opens every page of a TIFF in points', async () => {
    const png = await makeScan(await report(), 100);
    const two = await sharp([png, png].map(Buffer.from), { join: { animated: true } })
      .tiff({ compression: 'lzw', xres: 100 / 25.4, yres: 100 / 25.4 })
      .toBuffer();
    const reader = await openImage(new Uint8Array(two), 'tiff', 'quet.tiff', DEFAULT_LIMITS);
    expect(reader.pageCount).toBe(2);
    const page = await reader.readText(2);
    expect(page).toMatchObject({ kind: 'needs-ocr', reason: 'picture' });
    if (page.kind === 'needs-ocr') expect(Math.abs(page.width - 595)).toBeLessThan(2);
    await reader.close();
  });

  it('refuses more pixels than allowed before it decodes any', async () => {
    const png = await makeScan(await report(), 100);
    await expect(
      openImage(png, 'png', 'to.png', { ...DEFAULT_LIMITS, maxPixels: 1000 }),
    ).rejects.toMatchObject({
      code: 'page-too-large',
    });
  });

  it('refuses a picture that is cut off', async () => {
    const png = (await makeScan(await report(), 100)).slice(0, 2000);
    const reader = await openImage(png, 'png', 'cut.png', DEFAULT_LIMITS);
    await expect(reader.recognise(1, engine)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
