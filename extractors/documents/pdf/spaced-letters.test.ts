import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { textWidth } from '../typeset/tinos.ts';
import { openPdf } from './reader.ts';

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

async function shown(draw: (pdf: Pdf) => void): Promise<string[]> {
  const reader = await openPdf(await makePdf(draw), 'gian-chu.pdf', DEFAULT_LIMITS);
  const read = await reader.readText(1);
  await reader.close();
  if (read.kind !== 'text') throw new Error(`page needs OCR: ${read.reason}`);
  return read.result.value.lines.map(textOf);
}

const LINE = 'TỔNG CỘNG 53 tập thể, 1.245 cá nhân (12,5%)';

describe('letters printed apart', () => {
  it.each([1, 2, 2.5, 4, 6])('make words: by the spacing of the program, %d points', async (space) => {
    expect(
      await shown((pdf) => pdf.text(LINE, 85, 100, { characterSpacing: space, lineBreak: false })),
    ).toEqual([LINE]);
  });

  it.each([3, 5])('make words: each placed by itself, %d points apart', async (space) => {
    const lines = await shown((pdf) => {
      let x = 85;
      for (const letter of LINE) {
        if (letter !== ' ') write(pdf, letter, x, 100);
        x += textWidth(letter, 13) + space;
      }
    });
    expect(lines).toEqual([LINE]);
  });

  it('make words: spaced by hand', async () => {
    const lines = await shown((pdf) => {
      write(pdf, 'B Á O  C Á O', 85, 100);
      write(pdf, 'U B N D  X Ã  T Â N  L Ộ C', 85, 120);
      write(pdf, 'T Ổ N G  C Ộ N G  5 3  cá nhân', 85, 140);
    });
    expect(lines).toEqual(['BÁO CÁO', 'UBND XÃ TÂN LỘC', 'TỔNG CỘNG 53 cá nhân']);
  });

  it('stay apart where they make no words', async () => {
    const rows = ['A B C D E F', '1 2 3 4 5 6 7', 'A B 1 2 3 4 5', 'H Đ T Đ K T'];
    const lines = await shown((pdf) =>
      rows.forEach((row, index) => {
        write(pdf, row, 85, 100 + 20 * index);
      }),
    );
    expect(lines).toEqual(rows);
  });
});
