import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { textWidth } from '../typeset/tinos.ts';
import { openPdf } from './reader.ts';

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

const LINE = 'Tổng cộng 11 tập thể, 100 cá nhân.........';

async function shown(draw: (pdf: Pdf) => void): Promise<string[]> {
  const reader = await openPdf(await makePdf(draw), 'dam.pdf', DEFAULT_LIMITS);
  const read = await reader.readText(1);
  await reader.close();
  if (read.kind !== 'text') throw new Error(`page needs OCR: ${read.reason}`);
  return read.result.value.lines.map(textOf);
}

describe('text drawn more than once', () => {
  it.each<[string, readonly (readonly [number, number])[]]>([
    [
      'in its own place',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'a little to the right',
      [
        [0, 0],
        [0.4, 0],
        [0.8, 0],
      ],
    ],
    [
      'as a shadow',
      [
        [1.3, 1.3],
        [0, 0],
      ],
    ],
  ])('is read once: %s', async (_, places) => {
    const lines = await shown((pdf) => {
      for (const [x, y] of places) write(pdf, LINE, 85 + x, 100 + y);
    });
    expect(lines).toEqual([LINE]);
  });

  it('is read once: letter by letter', async () => {
    const lines = await shown((pdf) => {
      let x = 85;
      for (const letter of LINE) {
        for (const shift of [0, 0.4]) write(pdf, letter, x + shift, 100);
        x += textWidth(letter, 13);
      }
    });
    expect(lines).toEqual([LINE]);
  });

  it('is read twice where it stands twice', async () => {
    const lines = await shown((pdf) => {
      for (const y of [100, 116]) write(pdf, LINE, 85, y);
    });
    expect(lines).toEqual([LINE, LINE]);
  });
});
