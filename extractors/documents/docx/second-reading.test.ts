import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import type { Block } from '../typeset/block.ts';
import { numbersMissed } from './second-reading.ts';

async function pack(): Promise<Uint8Array> {
  const row = new TableRow({
    children: ['Bằng khen', '12'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
  });
  const children = [
    new Paragraph({ children: [new TextRun('Có 4'), new TextRun('8 cá nhân, 1.245 hộ')] }),
    new Table({ rows: [row] }),
    new Paragraph({ children: [new TextRun({ text: 'nháp 77', vanish: true })] }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const cells = ['Bằng khen', '12'].map((text, column) => {
  return { row: 0, column, rowSpan: 1, columnSpan: 1, paragraphs: [text] };
});
const table: Block = { kind: 'table', rows: 1, columns: 2, cells };

describe('numbersMissed', () => {
  it('finds nothing where every number was read, or is known to be hidden', async () => {
    const blocks = [paragraph('I. Có 48 cá nhân, 1.245 hộ'), table];
    expect(await numbersMissed(await pack(), blocks, ['nháp 77'])).toEqual([]);
  });

  it('names the numbers that our reading lacks, each as often as it stands in the file', async () => {
    const [lost] = await numbersMissed(await pack(), [paragraph('Có 48 cá nhân, 1.245 hộ')], ['nháp 77']);
    expect(lost).toMatchObject({
      code: 'numbers-missed',
      severity: 'warning',
      parameters: { numbers: '12' },
    });
    const [hidden] = await numbersMissed(await pack(), [paragraph('Có 48 cá nhân, 1.245 hộ'), table], []);
    expect(hidden?.parameters).toMatchObject({ count: 1, numbers: '77' });
  });

  it.each([
    ['a letter of TCVN3 that looks like a fraction', 's¾c: 09', {}, 'sắc: 09'],
    ['a raised digit, by its format', '102', { superScript: true }, '¹⁰²'],
    ['a raised digit, as it was typed', '10²', {}, '10²'],
  ])('takes %s for no lost number', async (_, typed, look, read) => {
    const children = [new Paragraph({ children: [new TextRun({ text: typed, ...look })] })];
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    expect(await numbersMissed(bytes, [paragraph(read)], [])).toEqual([]);
  });

  it('leaves files to our own reader that mammoth cannot open', async () => {
    expect(await numbersMissed(new Uint8Array([1, 2, 3]), [], [])).toEqual([]);
  });
});
