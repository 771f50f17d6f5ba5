import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { textWidth } from '../typeset/tinos.ts';
import { openPdf } from './reader.ts';

/** Text, its size, and how far above the baseline it stands; each begins where the one before ends. */
type Part = readonly [text: string, size: number, above: number];

async function shown(parts: readonly Part[]): Promise<string[]> {
  const bytes = await makePdf((pdf) => {
    let x = 85;
    for (const [text, size, above] of parts) {
      pdf.fontSize(size).text(text, x, 100 - above, { lineBreak: false, baseline: 'alphabetic' });
      x += textWidth(text, size);
    }
  });
  const reader = await openPdf(bytes, 'chu-thich.pdf', DEFAULT_LIMITS);
  const read = await reader.readText(1);
  await reader.close();
  if (read.kind !== 'text') throw new Error(`page needs OCR: ${read.reason}`);
  return read.result.value.lines.map(textOf);
}

describe('a raised number', () => {
  it.each([3, 4.5, 6])('is never part of the number before it, raised by %d points', async (above) => {
    expect(
      await shown([
        ['Bằng khen cho 48', 13, 0],
        ['1', 8.5, above],
        [', 36', 13, 0],
        ['(12)', 8.5, above],
        [' cá nhân', 13, 0],
      ]),
    ).toEqual(['Bằng khen cho 48¹, 36(¹²) cá nhân']);
  });

  it('stands apart where a space does', async () => {
    expect(
      await shown([
        ['Bằng khen cho 36 ', 13, 0],
        ['4', 8.5, 4.5],
        [' cá nhân', 13, 0],
      ]),
    ).toEqual(['Bằng khen cho 36 ⁴ cá nhân']);
  });

  it('is found before the text of its footnote', async () => {
    expect(
      await shown([
        ['1', 7, 3.5],
        [' Theo Quyết định số 12', 10, 0],
      ]),
    ).toEqual(['¹ Theo Quyết định số 12']);
  });

  it('is none where it is lowered, as large as its line, or no number', async () => {
    expect(
      await shown([
        ['H', 13, 0],
        ['2', 8.5, -3],
        ['O', 13, 0],
      ]),
    ).toEqual(['H2O']);
    expect(
      await shown([
        ['Bằng khen cho 4', 13, 0],
        ['8', 13, 1],
        [' cá nhân', 13, 0],
      ]),
    ).toEqual(['Bằng khen cho 48 cá nhân']);
    expect(
      await shown([
        ['Bằng khen cho 4', 13, 0],
        ['a', 8.5, 4.5],
        [' cá nhân', 13, 0],
      ]),
    ).not.toEqual(['Bằng khen cho 4ᵃ cá nhân']);
  });
});
