import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseOcrEngine } from '../ocr/choose.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan } from '../testing/make-scan.ts';
import { openPdf } from './reader.ts';

const engine: Promise<OcrEngine> = chooseOcrEngine({ size: 1 });
afterAll(async () => (await engine).close());

const LINES = ['Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân', 'Tặng Giấy khen cho 07 tập thể'];

/** A page with one scanned sheet, its JPEG treated by `harm`. */
async function scanned(harm: (pdf: Buffer, start: number) => void): Promise<Uint8Array> {
  const sheet = await makePdf((pdf) => {
    for (const [index, line] of LINES.entries()) write(pdf, line, 85, 100 + 600 * index);
  });
  const jpeg = await sharp(await makeScan(sheet, 150))
    .jpeg()
    .toBuffer();
  const made = Buffer.from(await makePdf((pdf) => pdf.image(jpeg, 0, 0, { width: 595 })));
  harm(made, made.indexOf(Buffer.from([0xff, 0xd8, 0xff])));
  return new Uint8Array(made);
}

async function read(bytes: Uint8Array) {
  const reader = await openPdf(bytes, 'quet.pdf', DEFAULT_LIMITS);
  try {
    expect((await reader.readText(1)).kind).toBe('needs-ocr');
    const { value, issues } = await reader.recognise(1, await engine);
    return { text: value.lines.flatMap((line) => line.words.map((word) => word.text)).join(' '), issues };
  } finally {
    await reader.close();
  }
}

describe('a page whose picture is damaged', () => {
  it('is no empty sheet', async () => {
    const { text, issues } = await read(await scanned((pdf, start) => pdf.fill(0x41, start, start + 900)));
    expect(text).toBe('');
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['damaged-picture', 'warning'],
      ['nothing-readable', 'error'],
    ]);
  });

  it('says so where its picture breaks off', async () => {
    const { text, issues } = await read(
      await scanned((pdf, start) => {
        const rows = pdf.indexOf(Buffer.from([0xff, 0xda]), start);
        const end = pdf.indexOf(Buffer.from([0xff, 0xd9]), rows);
        pdf.set([0xff, 0xd9], Math.floor((rows + end) / 2));
      }),
    );
    expect(text).toContain('48 cá nhân');
    expect(issues.map(({ code }) => code)).toContain('damaged-picture');
  });

  it('is told apart from a sound one', async () => {
    const { text, issues } = await read(await scanned(() => {}));
    expect(text).toContain('07 tập thể');
    expect(issues).toEqual([]);
  });
});
