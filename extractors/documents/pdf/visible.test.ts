import { describe, expect, it } from 'vitest';
import { textOf, wordsOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { dictionaryOf, makePdf, write } from '../testing/make-pdf.ts';
import { openPdf } from './reader.ts';

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

const SENTENCE = 'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể';
const BODY = Array.from({ length: 5 }, () => SENTENCE);
const TRIED = 'Bằng khen cho 99 cá nhân';

/** The lines of a page beside its body, drawn with the line in question at y = 300. */
async function shown(draw: (pdf: Pdf) => void): Promise<string[]> {
  const bytes = await makePdf((pdf) => {
    BODY.forEach((line, index) => {
      write(pdf, line, 85, 100 + 20 * index);
    });
    draw(pdf);
  });
  const reader = await openPdf(bytes, 'an.pdf', DEFAULT_LIMITS);
  const read = await reader.readText(1);
  await reader.close();
  if (read.kind !== 'text') throw new Error(`page needs OCR: ${read.reason}`);
  expect(read.result.value.tables).toEqual([]);
  return read.result.value.lines.map(textOf).slice(BODY.length);
}

const tried = (pdf: Pdf) => write(pdf, TRIED, 85, 300);

/** An entry of the page's graphics states that pdfkit does not write. */
function setState(pdf: Pdf, entries: Record<string, unknown>): void {
  const state = pdf.ref({ Type: 'ExtGState', ...entries });
  state.end(undefined);
  Object.assign(pdf.page.ext_gstates, { GsTried: state });
  pdf.addContent('/GsTried gs');
}

function layer(pdf: Pdf, name: string, isOn: boolean): void {
  const group = pdf.ref({ Type: 'OCG', Name: `(${name})` });
  group.end(undefined);
  const lists = { Order: [group], ON: isOn ? [group] : [], OFF: isOn ? [] : [group] };
  Object.assign(dictionaryOf(pdf, '_root'), { OCProperties: { OCGs: [group], D: lists } });
  Object.assign(dictionaryOf(pdf.page, 'resources'), { Properties: { Layer: group } });
  pdf.addContent('/OC /Layer BDC');
}

describe('text that nobody sees', () => {
  it.each<[string, (pdf: Pdf) => void]>([
    ['in rendering mode 3', (pdf) => tried(pdf.addContent('3 Tr'))],
    ['wholly transparent', (pdf) => tried(pdf.fillOpacity(0))],
    ['white on the paper', (pdf) => tried(pdf.fillColor('#fff'))],
    ['white on white', (pdf) => tried(pdf.rect(80, 295, 400, 20).fill('#fff').fillColor('#fefefe'))],
    [
      'under a white patch',
      (pdf) => {
        tried(pdf);
        pdf.rect(80, 295, 400, 20).fill('#fff');
      },
    ],
    [
      'under a black bar',
      (pdf) => {
        tried(pdf);
        pdf.rect(80, 295, 400, 20).fill('#000');
      },
    ],
    ['cut off', (pdf) => tried(pdf.rect(80, 400, 400, 20).clip())],
    [
      'in a layer that is off',
      (pdf) => {
        layer(pdf, 'an', false);
        tried(pdf);
        for (const y of [290, 320, 350]) pdf.moveTo(80, y).lineTo(400, y).stroke();
        for (const x of [80, 240, 400]) pdf.moveTo(x, 290).lineTo(x, 350).stroke();
        pdf.addContent('EMC');
      },
    ],
  ])('is left out: %s', async (_, draw) => {
    expect(await shown(draw)).toEqual([]);
  });

  it.each<[string, (pdf: Pdf) => void]>([
    ['white on a dark ground', (pdf) => tried(pdf.rect(80, 295, 400, 20).fill('#a00').fillColor('#fff'))],
    [
      'white on a thick line',
      (pdf) => tried(pdf.lineWidth(20).moveTo(80, 307).lineTo(400, 307).stroke().fillColor('#fff')),
    ],
    ['on a white ground', (pdf) => tried(pdf.rect(80, 295, 400, 20).fill('#fff').fillColor('#000'))],
    ['only outlined', (pdf) => tried(pdf.addContent('1 Tr'))],
    [
      'in a layer that is on',
      (pdf) => {
        layer(pdf, 'hien', true);
        tried(pdf);
        pdf.addContent('EMC');
      },
    ],
    [
      'under a marker',
      (pdf) => {
        tried(pdf);
        setState(pdf, { BM: 'Multiply' });
        pdf.rect(80, 295, 400, 20).fill('#ff0');
      },
    ],
    [
      'under a transparent patch',
      (pdf) => {
        tried(pdf);
        pdf.fillOpacity(0.3).rect(80, 295, 400, 20).fill('#ff0');
      },
    ],
    [
      'under a frame',
      (pdf) => {
        tried(pdf);
        pdf.rect(80, 295, 400, 20).stroke();
      },
    ],
    [
      'beside a patch of which most is cut off',
      (pdf) => {
        tried(pdf);
        pdf.circle(300, 500, 20).clip().rect(0, 0, 595, 842).fill('#fff');
      },
    ],
  ])('stays where it is seen: %s', async (_, draw) => {
    expect(await shown(draw)).toEqual([TRIED]);
  });

  it('keeps a number whole whose end is cut off', async () => {
    const cut = await shown((pdf) => {
      pdf.rect(80, 295, 30, 20).clip();
      write(pdf, '1.245 cá nhân', 85, 300);
    });
    expect(cut).toEqual(['1.245']);
  });

  it('keeps the places of what stays', async () => {
    const bytes = await makePdf((pdf) => {
      BODY.forEach((line, index) => {
        write(pdf, line, 85, 100 + 20 * index);
      });
      pdf.rect(80, 98, 60, 20).fill('#fff');
    });
    const reader = await openPdf(bytes, 'an.pdf', DEFAULT_LIMITS);
    const read = await reader.readText(1);
    await reader.close();
    const words = read.kind === 'text' ? wordsOf(read.result.value) : [];
    const [first, later] = words.filter(({ text }) => text === '48');
    expect(words[0]?.text).not.toBe('Tặng');
    expect(first?.box[0]).toBeCloseTo(later?.box[0] ?? 0, 3);
  });
});
