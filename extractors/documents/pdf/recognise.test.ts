import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StepResult } from '../../../model/issue.ts';
import { type Page, textOf, wordsOf } from '../../../model/page.ts';
import { chooseOcrEngine } from '../ocr/choose.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan } from '../testing/make-scan.ts';
import { openPdf } from './reader.ts';

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

const SENTENCE = 'Trong năm đã tặng danh hiệu Lao động tiên tiến cho các cá nhân sau đây:';

let engine: OcrEngine;
beforeAll(async () => {
  engine = await chooseOcrEngine();
});
afterAll(() => engine.close());

/** What the draw commands print, as a PNG cut out at a box in points. */
async function printed(draw: (pdf: Pdf) => void, [x, y, width, height]: readonly number[], dpi = 200) {
  const scan = await makeScan(await makePdf(draw), dpi);
  const pixels = (points = 0) => Math.round((points * dpi) / 72);
  const part = { left: pixels(x), top: pixels(y), width: pixels(width), height: pixels(height) };
  return sharp(scan).extract(part).png().toBuffer();
}

async function read(bytes: Uint8Array): Promise<StepResult<Page>> {
  const reader = await openPdf(bytes, 'mau.pdf', DEFAULT_LIMITS);
  try {
    expect(await reader.readText(1)).toMatchObject({ kind: 'needs-ocr' });
    return await reader.recognise(1, engine);
  } finally {
    await reader.close();
  }
}

const lines = (pdf: Pdf, ...texts: readonly string[]) =>
  texts.forEach((text, index) => {
    write(pdf, text, 85, 120 + 20 * index);
  });

describe('a text page with pictures', () => {
  it('reads the picture alone, cell by cell where it is a table, and leaves the text as it is', async () => {
    const cells = [
      ['Danh hiệu', 'Số lượng'],
      ['Lao động tiên tiến', '48'],
      ['Giấy khen', '107'],
    ];
    const table = await printed(
      (pdf) => {
        cells.forEach((row, index) => {
          row.forEach((text, column) => {
            pdf.rect(20 + 180 * column, 20 + 26 * index, 180, 26).stroke();
            write(pdf, text, 30 + 180 * column, 25 + 26 * index);
          });
        });
      },
      [10, 10, 390, 100],
    );
    const { value: page, issues } = await read(
      await makePdf((pdf) => {
        lines(pdf, SENTENCE);
        pdf.image(table, 100, 200, { width: 390 });
        write(pdf, 'Nơi nhận: Ban Thi đua - Khen thưởng tỉnh.', 85, 340);
      }),
    );
    expect(page).toMatchObject({ source: 'mixed', engine: engine.identity });
    expect(issues).toEqual([]);
    expect(page.lines.map(textOf)).toEqual([SENTENCE, 'Nơi nhận: Ban Thi đua - Khen thưởng tỉnh.']);
    expect(page.lines.flatMap((line) => line.words).every((word) => word.confidence === 1)).toBe(true);
    const [found] = page.tables;
    expect(found?.cells.map((cell) => cell.lines.map(textOf).join(' '))).toEqual(cells.flat());
    expect(found?.box[0]).toBeCloseTo(110, -1);
    expect(found?.cells.at(-1)?.lines[0]?.words[0]?.confidence).toBeLessThan(1);
  });

  it('reads a number stamped as a picture within its line, and is not sure of it', async () => {
    const stamp = await printed((pdf) => write(pdf, '128', 20, 20), [18, 19, 26, 18], 300);
    const { value: page } = await read(
      await makePdf((pdf) => {
        write(pdf, 'Số:', 100, 80);
        pdf.image(stamp, 122, 79, { width: 26 });
        write(pdf, '/BC-UBND', 152, 80);
        lines(pdf, ...Array.from({ length: 4 }, () => SENTENCE));
      }),
    );
    expect(page.lines.map(textOf)[0]).toBe('Số: 128 /BC-UBND');
    expect(page.lines[0]?.words[1]?.confidence).toBeLessThanOrEqual(0.5);
  });

  it('leaves emblems, and pictures behind the text, alone', async () => {
    const grey = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#eee' } })
      .png()
      .toBuffer();
    const bytes = await makePdf((pdf) => {
      pdf.image(grey, 0, 0, { width: 595, height: 842 });
      pdf.image(grey, 400, 300, { width: 60 });
      lines(pdf, ...Array.from({ length: 6 }, () => SENTENCE));
    });
    const reader = await openPdf(bytes, 'mau.pdf', DEFAULT_LIMITS);
    expect(await reader.readText(1)).toMatchObject({ kind: 'text' });
    await reader.close();
  });
});

describe('a scan with a hidden text', () => {
  const PRINTED = [
    'Kết quả công tác thi đua, khen thưởng của đơn vị trong năm 2024 như sau:',
    'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể thuộc sở;',
    'Tặng Giấy khen của Giám đốc sở cho 43 cá nhân có thành tích xuất sắc;',
    'Đề nghị Ủy ban nhân dân tỉnh tặng Bằng khen cho 12 tập thể tiêu biểu.',
  ];

  /** The printed lines as a scan, over the text that some program took them for. */
  async function scanOver(hidden: readonly string[]): Promise<Uint8Array> {
    const scan = Buffer.from(await makeScan(await makePdf((pdf) => lines(pdf, ...PRINTED)), 200));
    return makePdf((pdf) => {
      lines(pdf, ...hidden);
      pdf.image(scan, 0, 0, { width: 595.28 });
    });
  }

  it('puts the numbers on which it differs before a person', async () => {
    const wrong = PRINTED.map((line) => line.replace('48', '46'));
    const { value: page } = await read(await scanOver(wrong));
    const numbers = wordsOf(page).filter((word) => /\d/.test(word.text));
    expect(numbers.map((word) => word.text)).toEqual(['2024', '48', '07', '43', '12']);
    expect(numbers[1]).toMatchObject({ alternatives: ['46'] });
    expect(numbers[1]?.confidence).toBeLessThanOrEqual(0.5);
    expect(numbers.slice(2).every((word) => word.alternatives === undefined)).toBe(true);
  });

  it('gives way to our reading where an English engine made it', async () => {
    const garbled = [
      'Ket qua cOng tac thi dua, khen thuang cna dan vi trong nam 2024 nhu sau:',
      'Tang danh hieu Lao dOng tien tien cho 4B ca nhan va O7 tap the thuOc sO;',
      'Tang Giay khen cUa Giam dOc sa cho 43 ca nhan cO thanh tich xuat sac;',
      'CQNG HoA xA H()I CHiJ NGHiA VIeT NAM Bang khen cho l2 tap the tieu bieu.',
    ];
    const { value: page } = await read(await scanOver(garbled));
    expect(page.lines.map(textOf).slice(0, 3)).toEqual(PRINTED.slice(0, 3));
    expect(page.source).toBe('ocr');
  });
});
