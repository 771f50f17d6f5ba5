import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { detectFormat } from '../detect.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { wordPart } from '../testing/make-docx.ts';
import { openDocx } from './reader.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>';
const open = (xml: string) => openDocx(new Uint8Array(Buffer.from(xml)), 'a.doc', DEFAULT_LIMITS);

async function read(xml: string) {
  expect(await detectFormat(Buffer.from(xml))).toBe('docx');
  const page = await (await open(xml)).readText(1);
  if (page.kind !== 'text') throw new Error('the sample has text');
  const { lines, tables } = page.result.value;
  return {
    lines: lines.map((line) => [line.role, textOf(line)]),
    cells: tables.flatMap((table) =>
      table.cells.map((cell) => [cell.rowSpan, cell.lines.map(textOf).join(' ')]),
    ),
    issues: page.result.issues.map(({ code }) => code),
  };
}

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const png = async () =>
  (
    await sharp({ create: { width: 400, height: 200, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
  ).toString('base64');

describe('the XML of Word 2003', () => {
  const document = (body: string) =>
    `${HEAD}<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:st1="urn:schemas-microsoft-com:office:smarttags"><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;
  const change = (type: string, content: string) =>
    `<aml:annotation w:type="Word.${type}"><aml:content>${content}</aml:content></aml:annotation>`;

  it('is read with labels, changes, notes, heads and words of other makers', async () => {
    const label = (text: string) =>
      `<w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="${text}"/></w:listPr></w:pPr>`;
    const body = [
      `<wx:sub-section>${p(label('I.'), run('Kết quả'))}${p(label('\uf0b7'), run('Gạch'))}</wx:sub-section>`,
      p(
        run('Tặng '),
        change('Deletion', '<w:r><w:delText>11</w:delText></w:r>'),
        change('Insertion', run('12')),
        change('Comment', p(run('99'))),
        `<w:r><w:footnote>${p(run('Gồm 05 nữ'))}</w:footnote></w:r>`,
        `<st1:place>${run(' giấy khen')}</st1:place>`,
        run('1', '<w:vertAlign w:val="superscript"/>'),
      ),
      p(run('TËp thÓ lao ®éng', '<w:rFonts w:ascii=".VnTime" w:h-ansi=".VnTime"/>')),
      `<w:sectPr><w:hdr w:type="odd">${p(run('Mẫu số 7'))}</w:hdr></w:sectPr>`,
    ];
    expect(await read(document(body.join('')))).toMatchObject({
      lines: [
        ['running-head', 'Mẫu số 7'],
        ['body', 'I. Kết quả'],
        ['body', '- Gạch'],
        ['body', 'Tặng 12 giấy khen¹'],
        ['body', 'Gồm 05 nữ'],
        ['body', 'Tập thể lao động'],
      ],
      issues: ['legacy-encoding'],
    });
  });

  it('is read with the spans of its tables', async () => {
    const cell = (text: string, merge = '') => `<w:tc><w:tcPr>${merge}</w:tcPr>${p(run(text))}</w:tc>`;
    const rows = [
      `<w:tr>${cell('TT', '<w:vmerge w:val="restart"/>')}${cell('Số')}</w:tr>`,
      `<w:tr>${cell('', '<w:vmerge/>')}${cell('48')}</w:tr>`,
    ];
    const table = `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
    expect((await read(document(table))).cells).toEqual([
      [2, 'TT'],
      [1, 'Số'],
      [1, '48'],
    ]);
  });

  it('gives its pictures to OCR', async () => {
    const picture = `<w:r><w:pict><w:binData w:name="wordml://01.png">${await png()}</w:binData><v:shape style="width:400pt;height:200pt"><v:imagedata src="wordml://01.png"/></v:shape></w:pict></w:r>`;
    expect(await (await open(document(p(picture)))).readText(1)).toMatchObject({ kind: 'needs-ocr' });
  });

  it('is damaged where it is cut short or has entities', async () => {
    const whole = document(p(run('48')));
    for (const xml of [whole.slice(0, -40), whole.replace('<w:body>', '<!ENTITY a "b"><w:body>')])
      await expect(open(xml)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

describe('a package in one XML file', () => {
  const part = (name: string, content: string) => `<pkg:part pkg:name="${name}">${content}</pkg:part>`;
  const xml = (content: string) => `<pkg:xmlData>${content}</pkg:xmlData>`;
  const document = (...parts: string[]) =>
    `${HEAD}<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
  const main = (body: string) =>
    part('/word/document.xml', xml(wordPart('w:document', `<w:body>${body}</w:body>`)));

  it('is read as the same package in a ZIP file', async () => {
    expect((await read(document(main(p(run('Có 48 cá nhân')))))).lines).toEqual([['body', 'Có 48 cá nhân']]);
  });

  it('gives its pictures to OCR', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:extent cx="5080000" cy="2540000"/><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>';
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://x/image" Target="media/a.png"/></Relationships>`;
    const file = document(
      main(p(drawing)),
      part('/word/_rels/document.xml.rels', xml(relations)),
      part('/word/media/a.png', `<pkg:binaryData>${await png()}</pkg:binaryData>`),
    );
    expect(await (await open(file)).readText(1)).toMatchObject({ kind: 'needs-ocr' });
  });

  it('without a document is damaged', async () => {
    await expect(open(document())).rejects.toMatchObject({ code: 'damaged-file' });
  });
});
