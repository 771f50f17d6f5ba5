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

  const LINE = 'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân';
  /** Draws letters as a program does that turns them into outlines. */
  const outline = (pdf: Pdf, y: number) => {
    for (let letter = 0; letter < 40; letter += 1) pdf.circle(90 + 10 * letter, y, 4).fill();
  };

  it('lets no page pass of which more letters are drawn than written', async () => {
    const read = await judged((pdf) => {
      for (let line = 0; line < 20; line += 1) outline(pdf, 100 + 16 * line);
      write(pdf, LINE, 85, 600);
      write(pdf, '1', 290, 800);
    });
    expect(read).toMatchObject({ kind: 'needs-ocr', reason: 'no-text' });
  });

  it('has the part of a page looked at whose letters are drawn', async () => {
    const read = await judged((pdf) => {
      for (let line = 0; line < 25; line += 1) write(pdf, LINE, 85, 60 + 16 * line);
      for (let line = 0; line < 10; line += 1) outline(pdf, 560 + 16 * line);
    });
    expect(read).toMatchObject({ kind: 'needs-ocr', reason: 'picture' });
  });

  it('lets a page pass with a drawing that is no text', async () => {
    const read = await judged((pdf) => {
      for (let line = 0; line < 25; line += 1) write(pdf, LINE, 85, 60 + 16 * line);
      for (let ring = 0; ring < 60; ring += 1) pdf.circle(300, 700, 5 + ring / 4).stroke();
      for (let petal = 0; petal < 30; petal += 1) pdf.circle(90 + 14 * petal, 800, 4).stroke();
    });
    expect(read).toMatchObject({ kind: 'text' });
  });
});
