import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Turn } from '../../../../model/page.ts';
import { toRaster } from '../../testing/grey-picture.ts';
import { makePdf, write } from '../../testing/make-pdf.ts';
import { makeScan } from '../../testing/make-scan.ts';
import { chooseOcrEngine } from '../choose.ts';
import type { OcrEngine } from '../engine.ts';
import { preparePage } from './prepare.ts';

const TEXT = [
  'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể;',
  'danh hiệu Chiến sĩ thi đua cơ sở cho 04 cá nhân; Giấy khen cho',
  '43 cá nhân và 07 tập thể được công nhận trong năm 2024.',
];
const text = makePdf((pdf) => {
  for (let line = 0; line < 15; line += 1) write(pdf, TEXT[line % 3] ?? '', 85, 120 + 20 * line);
});
const table = makePdf((pdf) => {
  for (let row = 0; row <= 12; row += 1) pdf.moveTo(85, 100 + 30 * row).lineTo(505, 100 + 30 * row);
  for (const x of [85, 225, 365, 505]) pdf.moveTo(x, 100).lineTo(x, 460);
  pdf.stroke();
  for (let row = 0; row < 12; row += 1)
    for (const [column, x] of [120, 260, 400].entries())
      write(pdf, `${37 * row + 11 * column}`, x, 107 + 30 * row);
});
const nearlyEmpty = makePdf((pdf) => {
  write(pdf, 'Trang này để trống', 220, 400);
});

/** An engine that must not be asked. */
const silent: OcrEngine = {
  identity: { name: 'silent', version: '0', model: 'none' },
  recognise: () => Promise.reject(new Error('a sample was read')),
  readLines: () => Promise.reject(new Error('a line was read')),
  second: { identity: { name: 'silent', version: '0', model: 'none' }, readLines: async () => [] },
  close: async () => {},
};

async function lying(pdf: Promise<Uint8Array>, clockwise: number) {
  const scan = await makeScan(await pdf, 200);
  return toRaster(await sharp(scan).rotate(clockwise).png().toBuffer(), 200);
}

let engine: OcrEngine;
beforeAll(async () => {
  engine = await chooseOcrEngine({ size: 1 });
});
afterAll(() => engine.close());

describe('preparePage', () => {
  it.each([
    ['text', text],
    ['a nearly empty page', nearlyEmpty],
  ])('leaves %s as it lies, and reads no sample for it', async (_name, pdf) => {
    const { turned, width, height } = await preparePage(await lying(pdf, 0), silent);
    expect(turned).toBe(0);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  it('never turns a table of numbers that stands upright', async () => {
    expect((await preparePage(await lying(table, 0), engine)).turned).toBe(0);
  });

  it.each<[number, Turn]>([
    [90, 270],
    [180, 180],
    [270, 90],
  ])('turns a page that lies by %i° upright, and its boxes with it', async (clockwise, expected) => {
    const { turned, width, height, picture } = await preparePage(await lying(text, clockwise), engine);
    expect(turned).toBe(expected);
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect([Math.round((picture.width * 72) / picture.dpi), picture.dpi]).toEqual([595, 200]);
  });

  it('gives boxes of the page as it was scanned, tilted', async () => {
    const degrees = 6;
    const scan = await makeScan(await text, 200, degrees);
    const { onPage, picture, width, height } = await preparePage(await toRaster(scan, 200), silent);
    const [x, y] = [(picture.width / picture.dpi) * 36, (picture.height / picture.dpi) * 36];
    const [middle, right] = [onPage([x, y, x, y]), onPage([x + 200, y, x + 200, y])];
    expect(middle[0]).toBeCloseTo(width / 2, 0);
    expect(middle[1]).toBeCloseTo(height / 2, 0);
    const slope = (Math.atan2(right[1] - middle[1], right[0] - middle[0]) * 180) / Math.PI;
    expect(Math.abs(slope - degrees)).toBeLessThan(0.11);
  });
});
