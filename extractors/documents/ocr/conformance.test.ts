import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GreyPicture, OcrEngine } from './engine.ts';
import { openNativeTesseract } from './native-tesseract.ts';
import { openTesseractJs } from './tesseract-js.ts';

const DPI = 200;

/** Text set in a serif face, dark on white. @param lines with the top of each in pixels */
async function picture(
  width: number,
  height: number,
  lines: readonly { text: string; y: number }[],
): Promise<GreyPicture> {
  const texts = lines.map(({ text, y }) => `<text x="40" y="${y}">${text}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="white"/>
    <g font-family="Tinos, Liberation Serif, DejaVu Serif, serif" font-size="40">${texts.join('')}</g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data), dpi: DPI };
}

const ENGINES: readonly [string, () => Promise<OcrEngine | null>][] = [
  ['tesseract', () => openNativeTesseract(2)],
  ['tesseract.js', () => openTesseractJs(2)],
];

describe.each(ENGINES)('OCR engine %s', (name, open) => {
  let engine: OcrEngine | null;

  beforeAll(async () => {
    engine = await open();
    if (!engine && process.env.CI) throw new Error(`${name} must be installed where CI runs`);
    if (!engine) process.stderr.write(`${name} is not installed here: its half of the suite is skipped\n`);
  });
  afterAll(() => engine?.close());

  it('says what it is', (context) => {
    if (!engine) return context.skip();
    expect(engine.identity).toMatchObject({ name, version: expect.stringMatching(/^\d/) });
    expect(engine.identity.model).toMatch(/^vie/);
  });

  it('reads Vietnamese lines in order, with boxes in pixels around the ink', async (context) => {
    if (!engine) return context.skip();
    const page = await picture(1200, 400, [
      { text: 'Tặng Giấy khen cho 43 cá nhân', y: 100 },
      { text: 'và 07 tập thể có thành tích xuất sắc', y: 200 },
    ]);
    const lines = await engine.recognise(page, 'page');
    const texts = lines.map((line) => line.words.map((word) => word.text).join(' '));
    expect(texts).toEqual(['Tặng Giấy khen cho 43 cá nhân', 'và 07 tập thể có thành tích xuất sắc']);
    const [first] = lines[0]?.words ?? [];
    expect(first?.confidence).toBeGreaterThan(0.6);
    expect(first?.box[0]).toBeGreaterThan(20);
    expect(first?.box[3]).toBeLessThan(130);
  });

  it('reads a single number of a table cell', async (context) => {
    if (!engine) return context.skip();
    const lines = await engine.recognise(await picture(160, 90, [{ text: '11', y: 60 }]), 'line');
    expect(lines.flatMap((line) => line.words.map((word) => word.text))).toEqual(['11']);
  });

  it('finds nothing on an empty page', async (context) => {
    if (!engine) return context.skip();
    expect(await engine.recognise(await picture(600, 400, []), 'page')).toEqual([]);
  });

  it('takes several pictures at the same time', async (context) => {
    if (!engine) return context.skip();
    const texts = ['một', 'hai', 'ba', 'bốn'];
    const read = async (text: string) =>
      engine?.recognise(await picture(500, 120, [{ text: `số ${text}`, y: 80 }]), 'line');
    const results = await Promise.all(texts.map(read));
    expect(results.map((lines) => lines?.[0]?.words.at(-1)?.text)).toEqual(texts);
  });
});
