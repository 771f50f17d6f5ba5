import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makeDocx, run, wordPart } from '../testing/make-docx.ts';
import type { Block } from '../typeset/block.ts';
import { readDocument } from './document.ts';
import { openPackage } from './package.ts';
import { openDocx } from './reader.ts';

async function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  const bytes = await makeDocx(body, parts);
  const { value, issues } = await readDocument(
    await openPackage(bytes, 'mau.docx'),
    'mau.docx',
    DEFAULT_LIMITS,
  );
  return { value: value.blocks, issues };
}

const shown = (block: Block): string => {
  if (block.kind === 'paragraph') return block.text;
  return block.kind === 'side-by-side' ? block.columns.flat().join(' | ') : block.kind;
};
const textsOf = async (body: string, parts: Readonly<Record<string, string>> = {}) =>
  (await read(body, parts)).value.map(shown);

const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const field = (code: string, result: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('the words of a paragraph', () => {
  it.each([
    ['a syllable split over runs', [run('Lao độ'), run('ng tiên ti'), run('ến')], 'Lao động tiên tiến'],
    [
      'inserted and deleted text',
      [`<w:ins>${run('48')}</w:ins>`, '<w:del><w:r><w:delText>47</w:delText></w:r></w:del>', run(' cá nhân')],
      '48 cá nhân',
    ],
    [
      'moved text',
      [`<w:moveFrom>${run('7 ')}</w:moveFrom>`, `<w:moveTo>${run('9 ')}</w:moveTo>`, run('tập thể')],
      '9 tập thể',
    ],
    [
      'a content control',
      [run('Số: '), `<w:sdt><w:sdtContent>${run('12/BC-UBND')}</w:sdtContent></w:sdt>`],
      'Số: 12/BC-UBND',
    ],
    ['a number reference in letters', [run('&#7841;&#x1ea1; &amp;lt;')], 'ạạ &lt;'],
    [
      'a hyphen that does not break',
      ['<w:r><w:t>BC</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>'],
      'BC-UBND',
    ],
    ['a tick of Wingdings', ['<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', run(' Đạt')], '✓ Đạt'],
    ['digits in the symbol font', [run('48', '<w:rFonts w:ascii="Symbol"/>'), run(' cá nhân')], '48 cá nhân'],
    ['a raised digit after a number', [run('48'), run('1', '<w:vertAlign w:val="superscript"/>')], '48¹'],
    [
      'no text that is struck through',
      [run('Tặng '), run('11', '<w:strike/>'), run('9', '<w:dstrike/>'), run('12', '<w:strike w:val="0"/>')],
      'Tặng 12',
    ],
    ['runs in runs', [`<w:r>${run('48')}${run(' cá nhân')}</w:r>`], '48 cá nhân'],
    ['the page number in a sentence', [run('Trang '), field(' PAGE ', run('3'))], 'Trang'],
    ['a date field', [run('Ngày '), field(' DATE \\@ "dd" ', run('15'))], 'Ngày 15'],
    [
      'a formula',
      [
        '<m:oMath><m:f><m:num><m:r><m:t>48</m:t></m:r></m:num><m:den><m:r><m:t>60</m:t></m:r></m:den></m:f></m:oMath>',
      ],
      '48/60',
    ],
  ])('reads %s', async (_, runs, text) => expect(await textsOf(p(...runs))).toEqual([text]));

  it('joins a paragraph whose end was deleted to the next one', async () => {
    const deletedEnd = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Có 48 ')}</w:p>`;
    expect(await textsOf(deletedEnd + p(run('cá nhân.')))).toEqual(['Có 48 cá nhân.']);
  });

  it('takes what raises, enlarges or strikes text from its styles too', async () => {
    const style = (id: string, properties: string) =>
      `<w:style w:type="character" w:styleId="${id}"><w:rPr>${properties}</w:rPr></w:style>`;
    const styles = [
      style('A', '<w:vertAlign w:val="superscript"/>'),
      style('B', '<w:caps/>'),
      style('C', '<w:strike/>'),
    ];
    const runs = [
      ['48', ''],
      ['1', 'A'],
      [' ubnd', 'B'],
      [' 11', 'C'],
    ] as const;
    const body = p(...runs.map(([text, id]) => run(text, id === '' ? '' : `<w:rStyle w:val="${id}"/>`)));
    const parts = { 'word/styles.xml': wordPart('w:styles', styles.join('')) };
    expect(await textsOf(body, parts)).toEqual(['48¹ UBND']);
  });

  it('says that text is struck through, and misses none of its numbers', async () => {
    const bytes = await makeDocx(p(run('Tặng '), run('11 tập thể', '<w:strike/>'), run('12 tập thể')));
    const page = await (await openDocx(bytes, 'mau.docx', DEFAULT_LIMITS)).readText(1);
    expect(page).toMatchObject({
      result: { issues: [{ code: 'struck-text', severity: 'warning', parameters: { words: 3 } }] },
    });
  });

  it('leaves hidden text out and says so', async () => {
    const { value, issues } = await read(p(run('Có '), run('99 nháp ', '<w:vanish/>'), run('48 cá nhân')));
    expect(value.map(shown)).toEqual(['Có 48 cá nhân']);
    expect(issues).toMatchObject([{ code: 'hidden-text', severity: 'info', parameters: { words: 2 } }]);
  });

  it('keeps the text of a file whose fields never end', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(await textsOf(p(open, run('Có 48 cá nhân')))).toEqual(['Có 48 cá nhân']);
  });

  it('keeps the entries of a table of contents without their page numbers', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const entry = (before: string) => p(before, run('Lao động tiên tiến'), '<w:r><w:tab/></w:r>', run('12'));
    expect(await textsOf(entry(begin) + entry('') + p(end))).toEqual([
      'Lao động tiên tiến',
      'Lao động tiên tiến',
    ]);
  });
});

describe('the parts of a document', () => {
  const relations = (list: string) => ({
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`,
  });
  const header = '<Relationship Id="rId1" Type="http://x/header" Target="header1.xml"/>';
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>';

  it('puts a footnote after its paragraph, not into the sentence', async () => {
    const notes = wordPart(
      'w:footnotes',
      `<w:footnote w:type="separator" w:id="-1">${p(run('x'))}</w:footnote><w:footnote w:id="2">${p(run('Gồm 05 nữ'))}</w:footnote>`,
    );
    const body =
      p(run('Có 48'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(' cá nhân')) + p(run('Hết'));
    expect(await textsOf(body, { 'word/footnotes.xml': notes })).toEqual([
      'Có 48 cá nhân',
      '(1) Gồm 05 nữ',
      'Hết',
    ]);
  });

  it('reads a letterhead that stands in the head of the page', async () => {
    const head = ['UBND TỈNH', 'SỞ NỘI VỤ', 'Số: 12/BC-SNV'].map((text) => p(run(text))).join('');
    const parts = { ...relations(header), 'word/header1.xml': wordPart('w:hdr', head) };
    const { value } = await read(p(run('BÁO CÁO')) + section, parts);
    expect(value).toMatchObject([
      { text: 'UBND TỈNH' },
      { text: 'SỞ NỘI VỤ' },
      { text: 'Số: 12/BC-SNV' },
      { text: 'BÁO CÁO' },
    ]);
    expect(value.every((block) => block.kind === 'paragraph' && block.role === undefined)).toBe(true);
  });

  it('shows a running head and keeps it out of the text', async () => {
    const parts = { ...relations(header), 'word/header1.xml': wordPart('w:hdr', p(run('Báo cáo năm 2024'))) };
    const bytes = await makeDocx(p(run('Có 48 cá nhân')) + section, parts);
    const page = await (await openDocx(bytes, 'mau.docx', DEFAULT_LIMITS)).readText(1);
    const lines = page.kind === 'text' ? page.result.value.lines : [];
    expect(lines.map((line) => [line.role, textOf(line)])).toEqual([
      ['running-head', 'Báo cáo năm 2024'],
      ['body', 'Có 48 cá nhân'],
    ]);
  });

  it('reads a text box once, though it is written for two generations of Word', async () => {
    const box = (text: string) => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Số: 12')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box('Số: 12')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textsOf(p(run('UBND'), drawn))).toEqual(['UBND', 'Số: 12']);
  });

  it('tells of a picture that lies outside of the file, and does not fetch it', async () => {
    const external =
      '<Relationship Id="rId9" Type="http://x/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"/>';
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:extent cx="5080000" cy="2540000"/><a:blip r:link="rId9"/></wp:inline></w:drawing></w:r>';
    const { value } = await read(p(drawing), relations(external));
    expect(value).toEqual([{ kind: 'unread-picture', reason: 'external' }]);
  });

  it('reads HTML that another program put in for Word to convert', async () => {
    const chunk = '<Relationship Id="rId7" Type="http://x/aFChunk" Target="chunk1.html"/>';
    const parts = { ...relations(chunk), 'word/chunk1.html': '<p>Có 48 cá nhân</p>' };
    expect(await textsOf(`${p(run('BÁO CÁO'))}<w:altChunk r:id="rId7"/>`, parts)).toEqual([
      'BÁO CÁO',
      'Có 48 cá nhân',
    ]);
    const { issues } = await read('<w:altChunk r:id="rId7"/>', relations(chunk));
    expect(issues).toMatchObject([{ code: 'unread-part', severity: 'warning' }]);
  });

  it('reads a file that gives the namespaces other prefixes', async () => {
    const main = wordPart('w:document', `<w:body>${p(run('Có 48 cá nhân'))}</w:body>`);
    const renamed = main.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=');
    expect(await textsOf('', { 'word/document.xml': renamed })).toEqual(['Có 48 cá nhân']);
  });
});

describe('tables', () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const text = (words: string) => p(run(words));
  const BORDERS = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';

  it('resolves cells joined down and across, and rows that begin further in', async () => {
    const rows = [
      `<w:tr>${cell(text('Danh hiệu'), '<w:vMerge w:val="restart"/>')}${cell(text('Số lượng'), '<w:gridSpan w:val="2"/>')}</w:tr>`,
      `<w:tr>${cell(p(), '<w:vMerge/>')}${cell(text('Cá nhân'))}${cell(text('Tập thể'))}</w:tr>`,
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(text('48'))}${cell(text('07'))}</w:tr>`,
      `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${cell(text('99'))}</w:tr>`,
    ];
    const { value } = await read(`<w:tbl>${BORDERS}${rows.join('')}</w:tbl>`);
    expect(value).toEqual([
      {
        kind: 'table',
        rows: 3,
        columns: 3,
        cells: [
          { row: 0, column: 0, rowSpan: 2, columnSpan: 1, paragraphs: ['Danh hiệu'] },
          { row: 0, column: 1, rowSpan: 1, columnSpan: 2, paragraphs: ['Số lượng'] },
          { row: 1, column: 1, rowSpan: 1, columnSpan: 1, paragraphs: ['Cá nhân'] },
          { row: 1, column: 2, rowSpan: 1, columnSpan: 1, paragraphs: ['Tập thể'] },
          { row: 2, column: 1, rowSpan: 1, columnSpan: 1, paragraphs: ['48'] },
          { row: 2, column: 2, rowSpan: 1, columnSpan: 1, paragraphs: ['07'] },
        ],
      },
    ]);
  });

  it('keeps a table that lies in a cell of a layout as a table', async () => {
    const inner = `<w:tbl>${BORDERS}<w:tr>${cell(text('Cá nhân'))}${cell(text('48'))}</w:tr></w:tbl>`;
    const outer = `<w:tbl><w:tr>${cell(text('Trái'))}${cell(`${text('Phải')}${inner}`)}</w:tr></w:tbl>`;
    expect((await read(outer)).value).toMatchObject([
      { kind: 'side-by-side', columns: [['Trái'], ['Phải']] },
      { kind: 'table', rows: 1, columns: 2 },
    ]);
  });

  it('takes the rules of a table in its cell for none of its own', async () => {
    const border = '<w:tcBorders><w:top w:val="single"/></w:tcBorders>';
    const row = `<w:tr>${cell(text('Nam'), border)}${cell(text('31'), border)}</w:tr>`;
    const outer = `<w:tbl><w:tr>${cell(`${text('Trái')}<w:tbl>${row}</w:tbl>`)}${cell(text('Phải'))}</w:tr></w:tbl>`;
    expect(await textsOf(outer)).toEqual(['Trái', 'table', 'Phải']);
  });

  it('takes numbers in rows without rules for a table', async () => {
    const row = (name: string, count: string) => `<w:tr>${cell(text(name))}${cell(text(count))}</w:tr>`;
    const rows = row('Lao động tiên tiến', '48') + row('Giấy khen', '07') + row('Bằng khen', '3');
    expect(await textsOf(`<w:tbl>${rows}</w:tbl>`)).toEqual(['table']);
  });
});
