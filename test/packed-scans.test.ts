import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseOcrEngine } from '../extractors/documents/ocr/choose.ts';
import type { OcrEngine } from '../extractors/documents/ocr/engine.ts';
import { openPdf } from '../extractors/documents/pdf/reader.ts';
import { DEFAULT_LIMITS } from '../extractors/documents/reader.ts';
import { textOf } from '../model/page.ts';
import { toCcittScan, toJbig2Scan, toJpeg2000Scan } from '../scripts/fixtures/conditions/packed.ts';

const fixture = async (name: string) =>
  new Uint8Array(await readFile(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))));

describe('scans as machines pack them', () => {
  let engine: OcrEngine;
  beforeAll(async () => {
    engine = await chooseOcrEngine({ size: 1 });
  });
  afterAll(() => engine.close());

  const letter = () => fixture('documents/cong-van-huong-dan-bao-cao-2024.pdf');
  const jp2 = () => fixture('jpeg2000/cong-van-huong-dan-bao-cao-2024.trang-1.jp2');
  it.each([
    ['CCITT Group 4 in strips', async () => toCcittScan(await letter())],
    ['JBIG2 in strips', async () => toJbig2Scan(await letter())],
    ['JPEG 2000', async () => toJpeg2000Scan(await jp2(), { width: 1241, height: 1754 }, 150)],
  ])('are read: %s', async (_name, make) => {
    const reader = await openPdf(await make(), 'quét.pdf', DEFAULT_LIMITS);
    expect(await reader.readText(1)).toMatchObject({ kind: 'needs-ocr' });
    const { value } = await reader.recognise(1, engine);
    const text = value.lines.map(textOf).join('\n');
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toMatch(/Quyết định số 31\/2024\/QĐ-UBND ngày 22\/7\/2024/);
    await reader.close();
  });
});
