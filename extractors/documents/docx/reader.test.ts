import {
  BorderStyle,
  Document,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import sharp, { type Region } from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Page, textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS, type PageText } from '../reader.ts';
import { openDocx } from './reader.ts';

type Children = ConstructorParameters<typeof Document>[0]['sections'][number]['children'];

async function pack(children: Children): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
    { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)' },
  ];
  const document = new Document({
    numbering: { config: [{ reference: 'muc', levels }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function read(children: Children): Promise<PageText['result'][]> {
  const reader = await openDocx(await pack(children), 'mau.docx', DEFAULT_LIMITS);
  const numbers = Array.from({ length: reader.pageCount }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => reader.readText(number)));
  return pages.flatMap((page) => (page.kind === 'text' ? [page.result] : []));
}

const paragraphs = (page: Page | undefined) => {
  const texts: string[] = [];
  for (const line of page?.lines ?? []) {
    if (line.paragraphStart) texts.push(textOf(line));
    else texts.push(`${texts.pop() ?? ''} ${textOf(line)}`);
  }
  return texts;
};
const cell = (text: string, span: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ ...span, children: [new Paragraph(text)] });
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** The darkest red value within a part of a picture; sharp's `stats` alone looks at the whole. */
async function darkest(picture: Uint8Array, part: Region): Promise<number | undefined> {
  const { channels } = await sharp(await sharp(picture).extract(part).png().toBuffer()).stats();
  return channels[0]?.min;
}

describe('DOCX', () => {
  it('gives paragraphs on A4 pages with a box for every word', async () => {
    const long = 'Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể; '.repeat(6).trim();
    const [result] = await read([new Paragraph('BÁO CÁO'), new Paragraph(long)]);
    const page = result?.value;
    expect(page).toMatchObject({ number: 1, width: 595, height: 842, source: 'structure' });
    expect(paragraphs(page)).toEqual(['BÁO CÁO', long]);
    for (const { box } of page?.lines.flatMap((line) => line.words) ?? []) {
      expect(box[0]).toBeGreaterThanOrEqual(85);
      expect(box[2]).toBeLessThanOrEqual(595 - 43);
      expect(box[1]).toBeLessThan(box[3]);
    }
  });

  it('composes letters that were typed decomposed', async () => {
    const [result] = await read([new Paragraph('Huân chương'.normalize('NFD'))]);
    expect(paragraphs(result?.value)).toEqual(['Huân chương']);
  });

  it('shows the list labels that Word computes', async () => {
    const item = (text: string, level: number) =>
      new Paragraph({ text, numbering: { reference: 'muc', level } });
    const [result] = await read([
      item('KẾT QUẢ', 0),
      item('Danh hiệu', 1),
      item('Cá nhân', 2),
      item('Tập thể', 2),
      item('Hình thức', 1),
      item('PHƯƠNG HƯỚNG', 0),
      item('Danh hiệu', 1),
    ]);
    expect(paragraphs(result?.value)).toEqual([
      ...[
        'I. KẾT QUẢ',
        '1. Danh hiệu',
        'a) Cá nhân',
        'b) Tập thể',
        '2. Hình thức',
        'II. PHƯƠNG HƯỚNG',
        '1. Danh hiệu',
      ],
    ]);
  });

  it('keeps the cells of a ruled table, with their spans', async () => {
    const [result] = await read([
      new Table({
        rows: [
          new TableRow({
            children: [cell('Danh hiệu', { rowSpan: 2 }), cell('Số lượng', { columnSpan: 2 })],
          }),
          new TableRow({ children: [cell('Cá nhân'), cell('Tập thể')] }),
          new TableRow({ children: [cell('Lao động tiên tiến'), cell('48'), cell('07')] }),
        ],
      }),
    ]);
    const table = result?.value.tables[0];
    expect(result?.value.lines).toEqual([]);
    expect(table).toMatchObject({ rows: 3, columns: 3 });
    expect(
      table?.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.lines.map(textOf).join()]),
    ).toEqual([
      [0, 0, 2, 1, 'Danh hiệu'],
      [0, 1, 1, 2, 'Số lượng'],
      [1, 1, 1, 1, 'Cá nhân'],
      [1, 2, 1, 1, 'Tập thể'],
      [2, 0, 1, 1, 'Lao động tiên tiến'],
      [2, 1, 1, 1, '48'],
      [2, 2, 1, 1, '07'],
    ]);
  });

  it('reads a table without rules as columns of text, the left one first', async () => {
    const column = (...texts: string[]) =>
      new TableCell({ children: texts.map((text) => new Paragraph(text)) });
    const [result] = await read([
      new Table({
        borders: NO_BORDERS,
        rows: [
          new TableRow({ children: [column('SỞ NỘI VỤ', 'Số: 12/BC-SNV'), column('CỘNG HÒA', 'Độc lập')] }),
        ],
      }),
      new Paragraph('BÁO CÁO'),
    ]);
    expect(result?.value.tables).toEqual([]);
    expect(paragraphs(result?.value)).toEqual([
      'SỞ NỘI VỤ',
      'Số: 12/BC-SNV',
      'CỘNG HÒA',
      'Độc lập',
      'BÁO CÁO',
    ]);
  });

  it('begins a page at a page break and carries a long table over', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, index) => new TableRow({ children: [cell(`Dòng ${index}`), cell('1')] }),
    );
    const results = await read([
      new Paragraph({ children: [new TextRun('Một'), new PageBreak()] }),
      new Table({ rows }),
    ]);
    expect(results.length).toBe(4);
    expect(results.map(({ value }) => value.number)).toEqual([1, 2, 3, 4]);
    const first = results
      .flatMap(({ value }) => value.tables.flatMap((table) => table.cells))
      .filter((c) => c.column === 0);
    expect(first.map((c) => c.lines.map(textOf).join())).toEqual(rows.map((_, index) => `Dòng ${index}`));
  });

  it('says that a picture is too coarse to be read', async () => {
    const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
    const image = new ImageRun({ type: 'png', data, transformation: { width: 400, height: 500 } });
    const [result] = await read([new Paragraph({ children: [image] })]);
    expect(result?.issues).toMatchObject([{ code: 'damaged-picture', severity: 'warning', page: 1 }]);
    expect(result?.value.quality).toBe(0);
  });

  it('draws the page that it gives', async () => {
    const reader = await openDocx(await pack([new Paragraph('Huân chương')]), 'mau.docx', DEFAULT_LIMITS);
    const { webp, width, height } = await reader.picture(1, 72, 0);
    expect([width, height]).toEqual([595, 842]);
    const page = await reader.readText(1);
    const box = page.kind === 'text' ? page.result.value.lines[0]?.box : undefined;
    const [left = 0, top = 0, right = 0, bottom = 0] = box?.map(Math.round) ?? [];
    expect(await darkest(webp, { left, top, width: right - left, height: bottom - top })).toBeLessThan(120);
    expect(await darkest(webp, { left: 0, top: bottom + 2, width: 595, height: 600 })).toBeGreaterThan(250);
  });

  it('names what is wrong with a package that cannot be read', async () => {
    const half = (await pack([new Paragraph('Một')])).slice(0, 1500);
    await expect(openDocx(half, 'hong.docx', DEFAULT_LIMITS)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
