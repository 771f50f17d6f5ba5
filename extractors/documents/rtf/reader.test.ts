import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { openRtf } from './reader.ts';

const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset163 Arial;}{\f2\fnil\fcharset0 .VnTime;}{\f3\fnil\fcharset0 .VnTimeH;}{\f4\fcharset2 Symbol;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}}{\info{\title Ẩn}}{\*\generator Một chương trình;}`;

async function read(body: string | Uint8Array) {
  const bytes = typeof body === 'string' ? Buffer.from(`${HEAD}${body}}`, 'latin1') : body;
  const page = await (await openRtf(bytes, 'a.rtf', DEFAULT_LIMITS)).readText(1);
  if (page.kind !== 'text') throw new Error('RTF has text');
  return page.result;
}

const linesOf = async (body: string) => (await read(body)).value.lines.map(textOf);
const row = (cells: string, ...texts: string[]) =>
  String.raw`\trowd\trleft-108\trbrdrt\brdrs${cells}\pard\intbl ${texts.join(String.raw`\cell `)}\cell\row `;

describe('openRtf', () => {
  it.each([
    [
      'letters in Unicode, with one or no letter in their place',
      String.raw`{\uc1 B\u225?o c\u225?o \uc0\u273  b}`,
      'Báo cáo đ b',
    ],
    ['a fallback of two escaped bytes', String.raw`\uc2\u7843\'81\'82nh`, 'ảnh'],
    ['letters beyond 7FFF as negative numbers', String.raw`\u-3913?\u225?`, '-á'],
    ['bytes in windows-1258, whose marks stand alone', String.raw`\f1 C\'f4\'f2ng`, 'Cộng'],
    ['bytes in windows-1252', String.raw`Qu\'fd \'93I\'94`, 'Quý “I”'],
    [
      'TCVN3 by the font’s name',
      String.raw`{\f2 TËp thÓ lao ®éng xuÊt s¾c} {\f3 Céng hoµ}`,
      'Tập thể lao động xuất sắc CỘNG HOÀ',
    ],
    [
      'a hyphen that does not break, a space that does not, a tab',
      String.raw`Đ\_1\~a\tab b`.replace('Đ', 'D'),
      'D-1 a b',
    ],
    ['no hidden and no deleted text', String.raw`a{\v 99}{\deleted 98}\v 97\v0 b`, 'ab'],
    [
      'no groups for programs',
      String.raw`a{\*\moi 12}{\pict\picwgoal100\pichgoal100 ffd8}{\*\bkmkstart x}b`,
      'ab',
    ],
    [
      'the result of a field and not its code',
      String.raw`{\field{\*\fldinst HYPERLINK "http://x"}{\fldrslt Sở}}`.replace('ở', String.raw`\u7903?`),
      'Sở',
    ],
    ['the label that a list shows', String.raw`{\listtext\pard\plain 1.\tab}\ls1 Danh`, '1. Danh'],
    ['braces and line ends that mean nothing', 'a\\{b\\}\r\nc', 'a{b}c'],
    [
      'raised digits apart from the number before',
      String.raw`48{\super 1} ca nhan{\super a}`,
      '48¹ ca nhana',
    ],
    ['raised letters of TCVN3 as they are', String.raw`{\f2\super tËp}`, 'tập'],
    ['no raised digits after their end', String.raw`\super 1\nosupersub 2\super 3\plain 4`, '¹2³4'],
    ['nothing of binary data', '{\\pict\\picwgoal1\\pichgoal1\\bin4 }}{{}a', 'a'],
  ])('reads %s', async (_, body, text) => {
    expect(await linesOf(body)).toEqual([text]);
  });

  it('parts paragraphs, lines and pages', async () => {
    expect(await linesOf(String.raw`a\par b\line c\par`)).toEqual(['a', 'b', 'c']);
    const reader = await openRtf(Buffer.from(`${HEAD}a\\page b}`), 'a.rtf', DEFAULT_LIMITS);
    expect(reader.pageCount).toBe(2);
    const pagesOf = async (body: string) =>
      (await openRtf(Buffer.from(`${HEAD}${body}}`), 'a.rtf', DEFAULT_LIMITS)).pageCount;
    expect(await pagesOf(String.raw`a\par\sect\sectd\sbkpage b\par`)).toBe(2);
    expect(await pagesOf(String.raw`a\par\sect\sectd\sbknone b\par`)).toBe(1);
  });

  it('lays cells out with the spans that their ends and marks say', async () => {
    const { value } = await read(
      row(String.raw`\clvmgf\cellx1000\cellx3000`, 'TT', 'Tong') +
        row(String.raw`\clvmrg\cellx1000\cellx2000\cellx3000`, '', 'Tap the', 'Ca nhan') +
        row(String.raw`\cellx1000\cellx2010\cellx3000`, '1', '12', '48') +
        String.raw`\pard sau bang\par`,
    );
    const [table] = value.tables;
    expect(table).toMatchObject({ rows: 3, columns: 3 });
    expect(
      table?.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        cell.lines.map(textOf).join(' '),
      ]),
    ).toEqual([
      [0, 0, 2, 1, 'TT'],
      [0, 1, 1, 2, 'Tong'],
      [1, 1, 1, 1, 'Tap the'],
      [1, 2, 1, 1, 'Ca nhan'],
      [2, 0, 1, 1, '1'],
      [2, 1, 1, 1, '12'],
      [2, 2, 1, 1, '48'],
    ]);
    expect(value.lines.map(textOf)).toEqual(['sau bang']);
  });

  it('reads a table without rules as columns, as a letterhead is', async () => {
    const plain = String.raw`\trowd\cellx4000\cellx8000\pard\intbl UBND\cell DOC LAP\cell\row\pard x\par`;
    const { value } = await read(plain);
    expect(value.tables).toEqual([]);
    expect(value.lines.map(textOf)).toEqual(['UBND', 'DOC LAP', 'x']);
  });

  it('shows heads without reading them for figures, and no page numbers; notes come after the text', async () => {
    const { value } = await read(
      String.raw`{\header\pard So mau 7\par}{\footer {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}a{\footnote\pard 48 ca nhan}b\par`,
    );
    expect(value.lines.map((line) => [line.role, textOf(line)])).toEqual([
      ['running-head', 'So mau 7'],
      ['body', 'ab'],
      ['body', '48 ca nhan'],
    ]);
  });

  it('reads notes in groups that are marked as new', async () => {
    expect(await linesOf(String.raw`a{\*\footnote\ftnalt\pard 48 ca nhan}b\par`)).toEqual([
      'ab',
      '48 ca nhan',
    ]);
  });

  it('reads what stands in a box of Word 6', async () => {
    const box = String.raw`{\*\do\dobxpage\dptxbx{\dptxbxtext\pard Hop thu\par}\dpx10}`;
    expect(await linesOf(`a${box}b\\par`)).toEqual(['Hop thu', 'ab']);
  });

  it('reads what stands in a text box', async () => {
    expect(
      await linesOf(
        String.raw`a{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Hop thu\par}}{\shprslt{\*\do Hop thu}}}b\par`,
      ),
    ).toEqual(['Hop thu', 'ab']);
  });

  it('reads a table that lies in a cell', async () => {
    const inner = (...texts: string[]) =>
      texts.map((text) => String.raw`\pard\intbl\itap2 ${text}\nestcell `).join('') +
      String.raw`{\*\nesttableprops\trowd\clbrdrt\brdrs\cellx400\cellx900\nestrow}{\nonesttables\par}`;
    const outer = String.raw`\trowd\trbrdrt\brdrs\cellx1000\cellx3000`;
    const { value } = await read(
      `${outer}\\pard\\intbl Phong A\\cell Gom\\par ${inner('Nam', '31')}${inner('Nu', '17')}\\pard\\intbl het\\cell\\row ` +
        String.raw`${outer}\pard\intbl Phong B\cell 5\cell\row\pard sau\par`,
    );
    expect(value.tables).toHaveLength(1);
    expect(value.tables[0]?.cells.map((cell) => cell.lines.map(textOf).join(' / '))).toEqual([
      'Phong A',
      'Gom / Nam 31 / Nu 17 / het',
      'Phong B',
      '5',
    ]);
    expect(value.lines.map(textOf)).toEqual(['sau']);
  });

  it('says that text is struck through', async () => {
    const { issues } = await read(String.raw`a{\strike 11 tap the}\par`);
    expect(issues).toMatchObject([{ code: 'struck-text', parameters: { words: 3 } }]);
  });

  it('says which encoding it decoded', async () => {
    const { issues } = await read(String.raw`{\f2 TËp thÓ lao ®éng xuÊt s¾c}\par`);
    expect(issues.map(({ code }) => code)).toContain('legacy-encoding');
  });

  it('gives what there is of a file that is cut short or has too many ends', async () => {
    const cut = await read(Buffer.from('{\\rtf1 a\\par{\\b b'));
    expect(cut.value.lines.map(textOf)).toEqual(['a', 'b']);
    expect((await read(Buffer.from('{\\rtf1 a}}}b'))).value.lines.map(textOf)).toEqual(['ab']);
  });

  it('refuses groups within groups without end', async () => {
    const bytes = Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}`);
    await expect(openRtf(bytes, 'a.rtf', DEFAULT_LIMITS)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
