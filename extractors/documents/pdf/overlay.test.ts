import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makePdf, write } from '../testing/make-pdf.ts';
import { openPdf } from './reader.ts';

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

const SENTENCE = 'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể';
const BODY = Array.from({ length: 12 }, () => SENTENCE);

/** The lines of a page, with those that lie over it in brackets. */
async function shown(draw: (pdf: Pdf) => void): Promise<string[]> {
  const reader = await openPdf(await makePdf(draw), 'dau.pdf', DEFAULT_LIMITS);
  const read = await reader.readText(1);
  await reader.close();
  if (read.kind !== 'text') throw new Error(`page needs OCR: ${read.reason}`);
  expect(read.result.value.tables).toEqual([]);
  return read.result.value.lines.map((line) => (line.role === 'stamp' ? `[${textOf(line)}]` : textOf(line)));
}

const body = (pdf: Pdf) =>
  BODY.forEach((line, index) => {
    write(pdf, line, 85, 100 + 20 * index);
  });

/** An annotation that shows `text` in Helvetica 13 pt at x = 275, y = 400 from the top. */
function annotate(pdf: Pdf, text: string, entries: Record<string, unknown>): void {
  const font = pdf.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
  font.end(undefined);
  const resources = { Font: { Helv: font } };
  const look = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 20], Resources: resources });
  look.end(Buffer.from(`0.9 g 0 0 200 20 re f 0 g BT /Helv 13 Tf 0 5 Td (${text}) Tj ET`));
  const options = { Type: 'Annot', AP: { N: look }, F: 4, ...entries };
  pdf.annotate(275, 396, 200, 20, options);
}

describe('what lies over a page', () => {
  it('is read apart from its text: a watermark', async () => {
    const lines = await shown((pdf) => {
      body(pdf);
      pdf
        .save()
        .rotate(-45, { origin: [300, 220] })
        .fontSize(60)
        .fillColor('#ccc');
      write(pdf, 'BẢN SAO 05', 120, 190);
      pdf.restore();
    });
    expect(lines.slice(0, BODY.length)).toEqual(BODY);
    expect(lines.slice(BODY.length).sort()).toEqual(['[05]', '[BẢN]', '[SAO]']);
  });

  it('is text where it slants in the size of the text', async () => {
    const lines = await shown((pdf) => {
      body(pdf);
      pdf.save().rotate(-45, { origin: [300, 500] });
      write(pdf, 'nghiêng', 300, 500);
      pdf.restore();
    });
    expect(lines).toEqual([...BODY, 'nghiêng']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a form field', { Subtype: 'Widget', FT: 'Tx', T: new String('so'), V: new String('36 ca nhan') }],
    ['a note typed onto the page', { Subtype: 'FreeText', Contents: new String('36 ca nhan') }],
  ])('is text: %s', async (_, entries) => {
    const lines = await shown((pdf) => {
      body(pdf);
      write(pdf, 'Số Bằng khen đã tặng trong năm:', 85, 400);
      annotate(pdf, '36 ca nhan', entries);
    });
    expect(lines).toEqual([...BODY, 'Số Bằng khen đã tặng trong năm: 36 ca nhan']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an e-signature', { Subtype: 'Widget', FT: 'Sig', T: new String('ky') }],
    ['a rubber stamp', { Subtype: 'Stamp' }],
  ])('is a stamp: %s', async (_, entries) => {
    const lines = await shown((pdf) => {
      body(pdf);
      write(pdf, 'Số Bằng khen đã tặng trong năm:', 85, 400);
      annotate(pdf, 'Da ky 05/12/2024', entries);
    });
    expect(lines).toEqual([...BODY, 'Số Bằng khen đã tặng trong năm:', '[Da ky 05/12/2024]']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['hidden', { Subtype: 'FreeText', F: 2 }],
    ['not to be viewed', { Subtype: 'FreeText', F: 32 }],
  ])('is nothing where it is %s', async (_, entries) => {
    const lines = await shown((pdf) => {
      body(pdf);
      annotate(pdf, '36 ca nhan', entries);
    });
    expect(lines).toEqual(BODY);
  });
});
