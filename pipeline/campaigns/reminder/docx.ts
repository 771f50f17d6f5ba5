import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type IParagraphOptions,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterText } from './letter-words.ts';

/** NĐ 30/2020/NĐ-CP, Phụ lục I, mục I: A4, Times New Roman, margins 20–25, 20–25, 30–35 and 15–20 mm. */
const FONT = 'Times New Roman';
const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20 } as const;
const TEXT_WIDTH = convertMillimetersToTwip(PAGE.width - PAGE.left - PAGE.right);
const FIRST_LINE = convertMillimetersToTwip(10);
const BODY = 14;

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: IParagraphOptions['alignment'];
  readonly before?: number;
  readonly indent?: boolean;
  /** A line below, half as long as the text (mục II.1 and II.2). */
  readonly ruled?: boolean;
}

/** Word counts sizes in half points and distances in twentieths of a point. */
function paragraph(text: string, look: Look = {}): Paragraph {
  const { size = BODY, bold = false, italics = false, before = 0 } = look;
  return new Paragraph({
    alignment: look.align ?? AlignmentType.LEFT,
    spacing: { before: before * 20, line: 276 },
    ...(look.indent ? { indent: { firstLine: FIRST_LINE } } : {}),
    children: [
      new TextRun({
        text,
        bold,
        italics,
        size: size * 2,
        font: FONT,
        ...(look.ruled ? { underline: {} } : {}),
      }),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

function sideBySide(left: Paragraph[], right: Paragraph[], share: number): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [Math.round(TEXT_WIDTH * share), Math.round(TEXT_WIDTH * (1 - share))],
    borders: NO_LINES,
    rows: [new TableRow({ children: [left, right].map((children) => new TableCell({ children })) })],
  });
}

const CENTER = { align: AlignmentType.CENTER } as const;

function head(letter: LetterText): Table {
  const left = [
    ...(letter.parent === null ? [] : [paragraph(letter.parent, { ...CENTER, size: 13 })]),
    paragraph(letter.office, { ...CENTER, size: 13, bold: true, ruled: true }),
    paragraph(letter.number, { ...CENTER, size: 13, before: 8 }),
    paragraph(letter.about, { ...CENTER, size: 12 }),
  ];
  const right = [
    paragraph(letter.state, { ...CENTER, size: 13, bold: true }),
    paragraph(letter.motto, { ...CENTER, size: 14, bold: true, ruled: true }),
    paragraph(letter.placeAndDay, { ...CENTER, italics: true, before: 8 }),
  ];
  return sideBySide(left, right, 0.4);
}

function addressees({ to, addressees: names }: LetterText): Paragraph[] {
  const [only] = names;
  if (names.length === 1) return [paragraph(`${to} ${only}.`, { ...CENTER, before: 18 })];
  const items = names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`);
  return [
    paragraph(to, { ...CENTER, before: 18 }),
    ...items.map(
      (text) =>
        new Paragraph({
          indent: { left: FIRST_LINE * 5 },
          spacing: { line: 276 },
          children: [new TextRun({ text, size: BODY * 2, font: FONT })],
        }),
    ),
  ];
}

function foot({ distribution, distributionItems, signature: [post = '', ...below] }: LetterText): Table {
  const left = [
    paragraph(distribution, { size: 12, bold: true, italics: true }),
    ...distributionItems.map((text) => paragraph(text, { size: 11 })),
  ];
  const right = [
    paragraph(post, { ...CENTER, bold: true }),
    ...below.map((text) => paragraph(text, { ...CENTER, size: 13, italics: true })),
  ];
  return sideBySide(left, right, 0.5);
}

const SHARES = [0.08, 0.5, 0.25, 0.17] as const;

function annexTable({ columns, rows }: NonNullable<LetterText['annex']>): Table {
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      children: cells.map(
        (text, column) =>
          new TableCell({
            children: [
              paragraph(text, {
                size: 13,
                bold: isHead,
                ...(isHead || column === 0 || column === 3 ? CENTER : {}),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: SHARES.map((share) => Math.round(TEXT_WIDTH * share)),
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

function annex(list: LetterText['annex']): (Paragraph | Table)[] {
  if (list === null) return [];
  return [
    new Paragraph({ children: [new PageBreak()] }),
    paragraph(list.title, { ...CENTER, bold: true }),
    paragraph(list.about, { ...CENTER, bold: true }),
    paragraph(list.note, { ...CENTER, italics: true }),
    paragraph(''),
    annexTable(list),
  ];
}

/** The letter as a Word file that an office opens, completes and signs. */
export async function letterDocx(letter: LetterText): Promise<Uint8Array> {
  const mm = convertMillimetersToTwip;
  const margin = { top: mm(PAGE.top), bottom: mm(PAGE.bottom), left: mm(PAGE.left), right: mm(PAGE.right) };
  const children = [
    head(letter),
    ...addressees(letter),
    ...letter.paragraphs.map((text) =>
      paragraph(text, { align: AlignmentType.JUSTIFIED, indent: true, before: 6 }),
    ),
    paragraph(''),
    foot(letter),
    ...annex(letter.annex),
  ];
  const size = { width: mm(PAGE.width), height: mm(PAGE.height) };
  return Packer.toBuffer(new Document({ sections: [{ properties: { page: { size, margin } }, children }] }));
}
