import { Document, ImageRun, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, wordsOf } from '../../../model/page.ts';
import { chooseOcrEngine } from '../ocr/choose.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan } from '../testing/make-scan.ts';
import { openDocx } from './reader.ts';

const PASTED = [
  'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể;',
  'danh hiệu Chiến sĩ thi đua cơ sở cho 04 cá nhân; Giấy khen cho',
  '43 cá nhân và 07 tập thể được công nhận trong năm 2024.',
];

let engine: OcrEngine;
beforeAll(async () => {
  engine = await chooseOcrEngine();
});
afterAll(() => engine.close());

const scan = async (): Promise<Buffer> =>
  Buffer.from(
    await makeScan(
      await makePdf((pdf) =>
        PASTED.forEach((line, index) => {
          write(pdf, line, 85, 120 + 20 * index);
        }),
      ),
    ),
  );

const picture = (data: Buffer, width: number, height: number) =>
  new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation: { width, height } })] });

async function open(...children: readonly Paragraph[]) {
  const document = new Document({ sections: [{ children: [...children] }] });
  return openDocx(new Uint8Array(await Packer.toBuffer(document)), 'mau.docx', DEFAULT_LIMITS);
}

describe('pictures in a Word file', () => {
  it('are read at their place in the text, which stays as it is', async () => {
    const strip = await sharp(await scan())
      .extract({ left: 200, top: 300, width: 1300, height: 230 })
      .png()
      .toBuffer();
    const reader = await open(
      new Paragraph('Trước hình'),
      picture(strip, 520, 92),
      new Paragraph('Sau hình'),
    );
    expect(await reader.readText(1)).toMatchObject({ kind: 'needs-ocr', reason: 'picture' });
    const { value: page, issues } = await reader.recognise(1, engine);
    expect(issues).toEqual([]);
    expect(page.lines.map(textOf)).toEqual(['Trước hình', ...PASTED, 'Sau hình']);
    expect(page).toMatchObject({ source: 'mixed', engine: engine.identity });
    expect(page.lines[0]?.words[0]?.confidence).toBe(1);
    expect(page.lines[1]?.words[0]?.confidence).toBeLessThan(1);
    const [before, first, after] = [page.lines[0], page.lines[1], page.lines.at(-1)].map((line) => line?.box);
    expect(first?.[1]).toBeGreaterThan(before?.[3] ?? 0);
    expect(after?.[1]).toBeGreaterThan(first?.[3] ?? 0);
  });

  it('that are whole sheets are read like scans, and shown where their words are', async () => {
    const reader = await open(picture(await scan(), 794, 1123), picture(await scan(), 794, 1123));
    expect(reader.pageCount).toBe(2);
    const { value: page } = await reader.recognise(2, engine);
    expect(page).toMatchObject({ number: 2, source: 'ocr' });
    expect(page.lines.map(textOf)).toEqual(PASTED);
    const [left = 0, top = 0, right = 0, bottom = 0] =
      wordsOf(page)[0]?.box.map((at) => Math.round(at * 2)) ?? [];
    const shown = sharp((await reader.picture(2, 144, 0)).webp);
    const word = await sharp(
      await shown
        .extract({ left, top, width: right - left, height: bottom - top })
        .png()
        .toBuffer(),
    ).stats();
    expect(word.channels[0]?.min).toBeLessThan(120);
  });

  it('too small for text are left alone', async () => {
    const reader = await open(new Paragraph('Có chữ'), picture(await scan(), 80, 80));
    expect(await reader.readText(1)).toMatchObject({ kind: 'text', result: { issues: [] } });
  });
});
