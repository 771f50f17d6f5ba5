import { describe, expect, it } from 'vitest';
import { type Page, textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS, type PageText } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { makeScan } from '../testing/make-scan.ts';
import { textWidth } from '../typeset/tinos.ts';
import { openPdf } from './reader.ts';

async function read(bytes: Uint8Array, page = 1): Promise<PageText['result']> {
  const reader = await openPdf(bytes, 'mau.pdf', DEFAULT_LIMITS);
  try {
    const text = await reader.readText(page);
    if (text.kind !== 'text') throw new Error(`page needs OCR: ${text.reason}`);
    return text.result;
  } finally {
    await reader.close();
  }
}

const texts = (page: Page) => page.lines.map(textOf);
const SENTENCE = 'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân';

describe('PDF with a text layer', () => {
  it('gives words with their boxes in points from the top left', async () => {
    const { value: page } = await read(await makePdf((pdf) => write(pdf, SENTENCE, 85, 100)));
    expect(texts(page)).toEqual([SENTENCE]);
    expect(page.source).toBe('text-layer');
    const word = page.lines[0]?.words.find((candidate) => candidate.text === '48');
    const left = 85 + textWidth(SENTENCE.slice(0, SENTENCE.indexOf('48')), 13);
    expect(word?.box[0]).toBeCloseTo(left, 0);
    expect(word?.box[2]).toBeCloseTo(left + textWidth('48', 13), 0);
    expect(word?.box[1]).toBeGreaterThan(97);
    expect(word?.box[3]).toBeLessThan(118);
  });

  it('keeps the boxes right in justified text', async () => {
    const text = `${SENTENCE} và 07 tập thể; danh hiệu Chiến sĩ thi đua cơ sở cho 04 cá nhân trong năm 2024 theo đề nghị.`;
    const { value: page } = await read(
      await makePdf((pdf) => pdf.text(text, 85, 100, { width: 300, align: 'justify' })),
    );
    const first = page.lines[0];
    expect(first?.words.at(-1)?.box[2]).toBeCloseTo(385, 0);
    expect(page.lines.map((line) => line.paragraphStart)).toEqual(page.lines.map((_, index) => index === 0));
  });

  it('stands a page upright whose /Rotate lays its text on its side', async () => {
    const bytes = await makePdf((pdf) => {
      write(pdf, SENTENCE, 85, 100);
      Object.assign(pdf.page.dictionary.data, { Rotate: 90 });
    });
    const { value: page } = await read(bytes);
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
    expect(page.turned).toBe(270);
    expect(page.lines[0]?.words[0]?.box[0]).toBeCloseTo(85, 0);
  });

  it('reads the letterhead column by column, and the title after it', async () => {
    const { value: page } = await read(
      await makePdf((pdf) => {
        write(pdf, 'UBND TỈNH AN PHƯỚC', 95, 60);
        write(pdf, 'SỞ NỘI VỤ', 125, 76);
        write(pdf, 'Số: 12/BC-SNV', 112, 100);
        write(pdf, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 285, 60);
        write(pdf, 'Độc lập - Tự do - Hạnh phúc', 335, 76);
        write(pdf, 'An Phước, ngày 05 tháng 12 năm 2024', 310, 100);
        write(pdf, 'BÁO CÁO', 285, 140);
        write(pdf, 'Kết quả công tác thi đua, khen thưởng năm 2024', 170, 160);
      }),
    );
    expect(texts(page)).toEqual([
      'UBND TỈNH AN PHƯỚC',
      'SỞ NỘI VỤ',
      'Số: 12/BC-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Phước, ngày 05 tháng 12 năm 2024',
      'BÁO CÁO',
      'Kết quả công tác thi đua, khen thưởng năm 2024',
    ]);
    expect(page.lines[6]?.paragraphStart).toBe(true);
  });

  it('keeps the list of receivers apart from the signature', async () => {
    const { value: page } = await read(
      await makePdf((pdf) => {
        write(pdf, 'Nơi nhận:', 85, 600);
        write(pdf, '- Như trên;', 85, 616);
        write(pdf, '- Lưu: VT.', 85, 632);
        write(pdf, 'GIÁM ĐỐC', 400, 600);
        write(pdf, 'Võ Thị Mẫu', 398, 680);
      }),
    );
    expect(texts(page)).toEqual(['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Võ Thị Mẫu']);
  });

  it('puts the words of a ruled table into its cells', async () => {
    const { value: page } = await read(
      await makePdf((pdf) => {
        for (const y of [200, 230, 260]) pdf.moveTo(85, y).lineTo(485, y).stroke();
        for (const x of [85, 285, 485])
          pdf
            .moveTo(x, x === 285 ? 230 : 200)
            .lineTo(x, 260)
            .stroke();
        write(pdf, 'Danh hiệu thi đua', 200, 207);
        write(pdf, 'Lao động tiên tiến', 95, 237);
        write(pdf, '11', 300, 237);
        write(pdf, 'Kết quả như trên được công khai.', 85, 280);
      }),
    );
    expect(texts(page)).toEqual(['Kết quả như trên được công khai.']);
    const cells = page.tables[0]?.cells.map((cell) => [
      cell.row,
      cell.column,
      cell.columnSpan,
      cell.lines.map(textOf).join(),
    ]);
    expect(cells).toEqual([
      [0, 0, 2, 'Danh hiệu thi đua'],
      [1, 0, 1, 'Lao động tiên tiến'],
      [1, 1, 1, '11'],
    ]);
  });

  it('joins letters that touch, whatever space is written between them', async () => {
    const head = 'ĐIỀU KHO';
    const { value: page } = await read(
      await makePdf((pdf) => {
        write(pdf, `${head} `, 85, 100);
        write(pdf, 'ẢN THI HÀNH', 85 + textWidth(head, 13), 100);
      }),
    );
    expect(texts(page)).toEqual(['ĐIỀU KHOẢN THI HÀNH']);
  });

  it('keeps a slightly damaged text, says where, and changes nothing', async () => {
    const long = Array.from({ length: 12 }, () => SENTENCE);
    const bytes = await makePdf((pdf) =>
      [...long, 'Hoàn thành nhiệm vụ đư c giao'].forEach((line, index) => {
        write(pdf, line, 85, 100 + 20 * index);
      }),
    );
    const { value: page, issues } = await read(bytes);
    expect(texts(page).at(-1)).toBe('Hoàn thành nhiệm vụ đư c giao');
    expect(page.quality).toBeLessThan(1);
    expect(issues).toMatchObject([
      {
        code: 'damaged-text-layer',
        severity: 'warning',
        page: 1,
        parameters: { places: 1, examples: '“đư c”' },
      },
    ]);
  });

  it('asks for OCR of a large picture whose text is not in the layer', async () => {
    const scan = Buffer.from(await makeScan(await makePdf((pdf) => write(pdf, SENTENCE, 85, 100)), 50));
    const bytes = await makePdf((pdf) => {
      Array.from({ length: 8 }, (_, index) => write(pdf, SENTENCE, 85, 100 + 20 * index));
      pdf.image(scan, 100, 400, { width: 240 });
    });
    const reader = await openPdf(bytes, 'hinh.pdf', DEFAULT_LIMITS);
    expect(await reader.readText(1)).toMatchObject({ kind: 'needs-ocr', reason: 'picture' });
    await reader.close();
  });

  it('gives a blank page as it is', async () => {
    const { value: page, issues } = await read(await makePdf(() => {}));
    expect(page).toMatchObject({ lines: [], tables: [], quality: 1 });
    expect(issues).toEqual([]);
  });
});

describe('PDF without a usable text', () => {
  const needs = async (bytes: Uint8Array) => {
    const reader = await openPdf(bytes, 'quet.pdf', DEFAULT_LIMITS);
    const result = await reader.readText(1);
    await reader.close();
    return result;
  };

  it('asks for OCR of a scan, an e-signature stamp on it or not', async () => {
    const scan = Buffer.from(await makeScan(await makePdf((pdf) => write(pdf, SENTENCE, 85, 100)), 100));
    const stamped = (stamp: string) =>
      makePdf((pdf) => {
        pdf.image(scan, 0, 0, { width: 595 });
        if (stamp !== '') write(pdf, stamp, 300, 20);
      });
    expect(await needs(await stamped(''))).toMatchObject({ kind: 'needs-ocr', reason: 'no-text' });
    expect(await needs(await stamped('Ký bởi: Sở Nội vụ'))).toMatchObject({
      kind: 'needs-ocr',
      reason: 'no-text',
    });
  });

  it('asks for OCR of a garbled text', async () => {
    const garbled = await makePdf((pdf) =>
      write(pdf, 'CQNG HoA xA HQi CHiJ NGHiA VieT NAM DQc lap - Tg do hanh phUc BAo cAo kEt quA', 20, 100),
    );
    expect(await needs(garbled)).toMatchObject({ kind: 'needs-ocr', reason: 'bad-text' });
  });
});

describe('PDF that cannot be opened', () => {
  it('names the cause', async () => {
    const locked = await makePdf(() => {}, { userPassword: 'mat-khau' });
    await expect(openPdf(locked, 'khoa.pdf', DEFAULT_LIMITS)).rejects.toMatchObject({
      code: 'encrypted-file',
    });
    const broken = new TextEncoder().encode('%PDF-1.7 nothing more');
    await expect(openPdf(broken, 'hong.pdf', DEFAULT_LIMITS)).rejects.toMatchObject({ code: 'damaged-file' });
    const long = await makePdf((pdf) => pdf.addPage());
    await expect(openPdf(long, 'dai.pdf', { ...DEFAULT_LIMITS, maxPages: 1 })).rejects.toMatchObject({
      code: 'too-many-pages',
    });
  });

  it('opens one that only its owner password protects', async () => {
    const owned = await makePdf((pdf) => write(pdf, SENTENCE, 85, 100), { ownerPassword: 'chu' });
    expect(texts((await read(owned)).value)).toEqual([SENTENCE]);
  });
});
