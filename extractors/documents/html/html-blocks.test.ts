import { describe, expect, it } from 'vitest';
import type { Block } from '../typeset/block.ts';
import { htmlBlocks } from './html-blocks.ts';

const read = (html: string, scope: 'whole' | 'article' = 'whole') =>
  htmlBlocks(html, { scope, maxPixels: 1e7 });
const shown = (block: Block): string => {
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'side-by-side') return block.columns.map((column) => column.join(' / ')).join(' | ');
  return block.kind;
};
const lines = async (html: string, scope: 'whole' | 'article' = 'whole') =>
  (await read(html, scope)).map(shown);

const LONG =
  'Thực hiện kế hoạch của Ủy ban nhân dân tỉnh, Sở Nội vụ báo cáo kết quả công tác thi đua, khen thưởng như sau';

describe('what is seen of a page', () => {
  it.each([
    [
      'scripts, styles and comments',
      'Có <script>99</script><style>p{}</style><!-- 98 -->48<noscript>97</noscript> cá nhân',
      ['Có 48 cá nhân'],
    ],
    [
      'hidden elements',
      '<p hidden>9</p><p style="display: none">8</p><p aria-hidden="true">7</p><p class="sr-only">6</p>48',
      ['48'],
    ],
    [
      'what is struck through or was taken out',
      'Tặng <del>11</del><ins>12</ins><s>9</s><span style="text-decoration: line-through">8</span>',
      ['Tặng 12'],
    ],
    ['what is hidden on small screens alone', '<div class="hidden md:block">48</div>', ['48']],
    ['entities', '48 c&aacute; nh&acirc;n &amp; 07 t&#7853;p&nbsp;th&#x1ec3;', ['48 cá nhân & 07 tập thể']],
    ['broken markup', '<p>Có <b>48<p>cá nhân</i></div><td>07', ['Có 48', 'cá nhân07']],
    ['line breaks', 'SỞ NỘI VỤ<br>Số: 12/BC-SNV', ['SỞ NỘI VỤ', 'Số: 12/BC-SNV']],
    ['syllables over elements', '<p>ti<b>ê</b>n<span> tiế</span>n</p>', ['tiên tiến']],
    ['a raised digit', '48<sup>1</sup> cá nhân', ['48¹ cá nhân']],
    ['text as typed', '<pre>Một\nHai</pre>', ['Một', 'Hai']],
    [
      'TCVN3 over line ends of the source',
      '<font face=".VnTime">TËp\nthÓ lao ®éng</font>',
      ['Tập thể lao động'],
    ],
    [
      'the number of a note of LibreOffice apart from its text',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#a">1</a>12 nữ</p></div>',
      ['(1) 12 nữ'],
    ],
    ['TCVN3 by its font', '<font face=".VnTime">tËp thÓ</font> 07', ['tập thể 07']],
  ])('reads %s', async (_, html, expected) => expect(await lines(html)).toEqual(expected));

  it('shows heads and feet of LibreOffice as such, without page numbers', async () => {
    const page =
      '<div title="header"><p>Mẫu số 7</p></div><p>48<div title="footer"><p><sdfield type=PAGE>2</sdfield></p></div>';
    expect(await read(page)).toEqual([
      { kind: 'paragraph', role: 'running-head', text: 'Mẫu số 7' },
      { kind: 'paragraph', text: '48' },
    ]);
  });

  it('begins pages where office programs do', async () => {
    const page =
      '<p>Một<p style="page-break-before: always">Hai<br clear=all style="page-break-before:always">Ba';
    expect(await lines(page)).toEqual(['Một', 'page-break', 'Hai', 'page-break', 'Ba']);
  });

  it('never parts a sentence for a picture in it', async () => {
    expect(await lines('<p>Có 4<img src="a.png" width="600">8 cá nhân</p>')).toEqual([
      'Có 48 cá nhân',
      'unread-picture',
    ]);
  });

  it('ends no stack and loses no word, however deep a page is nested', async () => {
    const deep = `${'<div>'.repeat(20_000)}Có 48 cá nhân`;
    expect(await lines(deep)).toEqual(['Có 48 cá nhân']);
  });

  it('fetches nothing, and tells of a large picture that lies outside', async () => {
    expect(
      await read('<img src="http://127.0.0.1:9/a.png" width="600"><img src="icon.gif" width="16">'),
    ).toEqual([{ kind: 'unread-picture', reason: 'external' }]);
  });
});

describe('lists', () => {
  it.each([
    ['<ul><li>Một<li>Hai</ul>', ['- Một', '- Hai']],
    ['<ol start="3"><li>Ba<li>Bốn</ol>', ['3. Ba', '4. Bốn']],
    ['<ol type="I"><li>Một<ol type="a"><li>nhỏ</ol><li>Hai</ol>', ['I. Một', 'a. nhỏ', 'II. Hai']],
    ['<ul style="list-style:none"><li>Trơn</ul>', ['Trơn']],
    ['<ol><li>1. Đã ghi số</ol>', ['1. Đã ghi số']],
  ])('labels %s', async (html, expected) => expect(await lines(html)).toEqual(expected));
});

describe('tables', () => {
  it('keeps rows, columns and spans', async () => {
    const html =
      '<table border=1><tr><th rowspan=2>Danh hiệu<th colspan=2>Số lượng<tr><th>Cá nhân<th>Tập thể<tr><td>LĐTT<td>48<td>07</table>';
    expect(await read(html)).toMatchObject([
      {
        kind: 'table',
        rows: 3,
        columns: 3,
        cells: [
          { row: 0, column: 0, rowSpan: 2 },
          { row: 0, column: 1, columnSpan: 2 },
          { row: 1, column: 1, paragraphs: ['Cá nhân'] },
          { row: 1, column: 2, paragraphs: ['Tập thể'] },
          { row: 2, column: 0 },
          { row: 2, column: 1, paragraphs: ['48'] },
          { row: 2, column: 2, paragraphs: ['07'] },
        ],
      },
    ]);
  });

  it('reads a letterhead as two columns, and a table of layout as text', async () => {
    expect(await lines('<table><tr><td>UBND TỈNH<br>SỞ NỘI VỤ<td>CỘNG HÒA</table>')).toEqual([
      'UBND TỈNH / SỞ NỘI VỤ | CỘNG HÒA',
    ]);
    const layout = `<table><tr><td>Mục lục<td>${`<p>${LONG}</p>`.repeat(20)}</table>`;
    expect(await lines(layout)).toHaveLength(21);
  });

  it('takes numbers of a saved workbook by their values, whatever the computer wrote them in', async () => {
    const cell = (value: string, text: string, name = 'sdval') => `<td ${name}="${value}">${text}`;
    const row = [
      ...[cell('1245', '1,245'), cell('1245', '1.245'), cell('0.153', '15.3%'), cell('1.245', '1.245')],
      ...[cell('1245', '1,245', 'x:num'), cell('45000', '15.03.2023'), cell('', '1,245'), cell('5', 'x.5.')],
    ];
    const [table] = await read(`<table border=1><tr>${row.join('')}<tr><td>a</table>`);
    expect(table?.kind === 'table' ? table.cells.slice(0, 8).flatMap((one) => one.paragraphs) : []).toEqual([
      ...['1.245', '1.245', '15,3%', '1,245', '1.245', '15.03.2023', '1,245', 'x.5.'],
    ]);
  });

  it('bounds spans that a hostile page claims', async () => {
    const [table] = await read('<table border=1><tr><td colspan=999999999 rowspan=999999999>1<td>2</table>');
    expect(table).toMatchObject({ kind: 'table', rows: 1, columns: 2 });
  });
});

describe('the document in a web page', () => {
  it('keeps heading, date and text, and drops what surrounds them', async () => {
    const html = `<title>Hướng dẫn tổng kết năm 2022 - Sở Nội vụ</title><body>
      <div class="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></div>
      <div><span>Hướng dẫn tổng kết năm 2022</span><i>Ngày 06/10/2022</i><div><p>${LONG}.</p><p>${LONG};</p></div></div>
      <h3>Tin liên quan</h3><ul><li><a href="/1">Trao thưởng cho 25 cá nhân</a></li></ul>
      <div>Lượt xem: 1.234</div></body>`;
    expect(await lines(html, 'article')).toEqual([
      'Hướng dẫn tổng kết năm 2022Ngày 06/10/2022',
      `${LONG}.`,
      `${LONG};`,
    ]);
  });

  it('keeps a text whose own element has a name of the machinery', async () => {
    const html = `<div class="sidebar-wrapper"><div id="comment-body"><p>${LONG}.</p></div></div>`;
    expect(await lines(html, 'article')).toEqual([`${LONG}.`]);
  });

  it('keeps a table of figures though its names are links', async () => {
    const row = (name: string, count: string) => `<tr><td><a href="/x">${name}</a><td>${count}`;
    const table = row('Lao động tiên tiến', '48') + row('Chiến sĩ thi đua', '4') + row('Giấy khen', '43');
    const html = `<h1>Kết quả</h1><p>${LONG}</p><table border=1>${table}</table>`;
    expect(await lines(html, 'article')).toEqual(['Kết quả', LONG, 'table']);
  });
});
