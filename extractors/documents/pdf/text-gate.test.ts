import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type NeedsOcr, type PageText } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { openPdf } from './reader.ts';

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

async function judged(draw: (pdf: Pdf) => void): Promise<PageText | NeedsOcr> {
  const reader = await openPdf(await makePdf(draw), 'cong.pdf', DEFAULT_LIMITS);
  const read = await reader.readText(1);
  await reader.close();
  return read;
}

describe('the gate before OCR', () => {
  it('lets no page pass whose letters were taken for those of another code page', async () => {
    const rows = [
      'Lao đßng tiên tiến: 48 cá nhân',
      'Giấy khen cąa UBND xã: 12 tập thể',
      'Số phi¿u: 36 trên tßng số 40',
    ];
    const sound = Array.from({ length: 6 }, (_, index) => `Phòng Tổng hợp ${index} đạt danh hiệu năm 2024`);
    const read = await judged((pdf) =>
      [...sound, ...rows].forEach((row, index) => {
        write(pdf, row, 85, 100 + 20 * index);
      }),
    );
    expect(read).toMatchObject({ kind: 'needs-ocr', reason: 'bad-text' });
  });
});
