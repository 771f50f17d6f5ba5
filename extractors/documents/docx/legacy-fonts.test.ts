import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makeDocx, run, wordPart } from '../testing/make-docx.ts';
import { readDocument } from './document.ts';
import { openPackage } from './package.ts';

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

async function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  const { value, issues } = await readDocument(
    await openPackage(await makeDocx(body, parts), 'mau.docx'),
    'mau.docx',
    DEFAULT_LIMITS,
  );
  return {
    texts: value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind)),
    issues,
  };
}

describe('runs in legacy fonts', () => {
  it('are decoded by the font of the run, and told of', async () => {
    const { texts, issues } = await read(p(run('TËp thÓ lao ®éng: 07 ®¬n vÞ', font('.VnTime'))));
    expect(texts).toEqual(['Tập thể lao động: 07 đơn vị']);
    expect(issues).toMatchObject([{ code: 'legacy-encoding', severity: 'info' }]);
    expect(issues[0]?.message).toContain('TCVN3');
  });

  it('are decoded inside a paragraph in Unicode', async () => {
    const runs = [run('Tặng '), run('giÊy khen', font('.VnTime')), run(' cho 48 cá nhân')];
    expect((await read(p(...runs))).texts).toEqual(['Tặng giấy khen cho 48 cá nhân']);
  });

  it('are decoded where a letter and its mark lie in two runs', async () => {
    const runs = ['Ta', 'ëng th', 'ö', 'ôûng'].map((text) => run(text, font('VNI-Times')));
    expect((await read(p(...runs))).texts).toEqual(['Tặng thưởng']);
  });

  it('take their font from the styles where they name none', async () => {
    const styles = wordPart(
      'w:styles',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minor" w:hAnsiTheme="minor"/></w:rPr></w:rPrDefault></w:docDefaults>' +
        `<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:rPr>${font('.VnTime')}</w:rPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr>${font('.VnTimeH')}</w:rPr></w:style>` +
        `<w:style w:type="character" w:styleId="C"><w:rPr>${font('Arial')}</w:rPr></w:style>`,
    );
    const body = [
      p(run('§¬n vÞ ®¹t danh hiÖu')),
      p('<w:pPr><w:pStyle w:val="B"/></w:pPr>', run('b¸o c¸o')),
      p(run('Đơn vị', '<w:rStyle w:val="C"/>')),
    ].join('');
    expect((await read(body, { 'word/styles.xml': styles })).texts).toEqual([
      'Đơn vị đạt danh hiệu',
      'BÁO CÁO',
      'Đơn vị',
    ]);
  });

  it('keep the letters that Word holds as symbols and soft hyphens', async () => {
    const body = p(
      `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>th</w:t><w:softHyphen/><w:t>ëng ho</w:t>` +
        '<w:sym w:font=".VnTime" w:char="F0B5"/><w:t> n¨m</w:t></w:r>',
    );
    expect((await read(body)).texts).toEqual(['thưởng hoà năm']);
  });

  it('are left alone where they hold Unicode', async () => {
    const { texts, issues } = await read(p(run('Các tập thể được tặng cờ', font('.VnTime'))));
    expect(texts).toEqual(['Các tập thể được tặng cờ']);
    expect(issues).toEqual([]);
  });

  it('are decoded in heads and notes', async () => {
    const head = wordPart('w:hdr', p(run('Uû ban nh©n d©n', font('.VnTimeH'))));
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId99"/></w:sectPr>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header9.xml"/></Relationships>';
    const parts = { 'word/header9.xml': head, 'word/_rels/document.xml.rels': relations };
    expect((await read(p(run('Nội dung')) + section, parts)).texts).toEqual(['UỶ BAN NHÂN DÂN', 'Nội dung']);
  });
});
