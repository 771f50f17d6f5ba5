import { expect, it } from 'vitest';
import { textOf } from '../../../model/page.ts';
import { DEFAULT_LIMITS } from '../reader.ts';
import { makeZip } from '../testing/make-zip.ts';
import { openSpreadsheet } from './reader.ts';

const cell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const row = (attributes: string, ...texts: string[]) =>
  `<table:table-row${attributes}>${texts.map(cell).join('')}</table:table-row>`;
const HIDDEN = ' table:visibility="collapse"';

/** A workbook as LibreOffice writes it. */
function ods(...tables: string[]): Uint8Array {
  const names = ['office', 'style', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const styles = ['true', 'false'].map(
    (display) =>
      `<style:style style:name="${display}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`,
  );
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'styles.xml': '<office:document-styles/>',
    'content.xml': `<office:document-content ${names}><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}

it('leaves out rows, columns and sheets that an OpenDocument workbook hides, and says so', async () => {
  const shown = [
    '<table:table table:name="A &amp; B" table:style-name="true">',
    '<table:table-column table:number-columns-repeated="2"/>',
    `<table:table-column${HIDDEN}/><table:table-column/>`,
    row('', 'TT', 'Danh hiệu', 'Nháp', 'Số'),
    `<table:table-header-rows>${row('', '1', 'Giấy khen', '99', '48')}</table:table-header-rows>`,
    row(`${HIDDEN} table:number-rows-repeated="2"`, '2', 'Ẩn', '98', '77'),
    row(' table:visibility="filter"', '3', 'Lọc', '97', '76'),
    row('', '4', 'Bằng khen', '96', '5'),
    `<table:table-row${HIDDEN} table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>`,
    '</table:table>',
  ].join('');
  const draft = `<table:table table:name="Nháp" table:style-name="false">${row('', 'a', 'b', '95')}</table:table>`;
  const page = await (await openSpreadsheet(ods(shown, draft), 'ods', 'a.ods', DEFAULT_LIMITS)).readText(1);
  if (page.kind !== 'text') throw new Error('a sheet has text');
  const { value, issues } = page.result;
  expect(value.tables.map((table) => table.cells.map((one) => one.lines.map(textOf).join(' ')))).toEqual([
    ['TT', 'Danh hiệu', 'Số', '1', 'Giấy khen', '48', '4', 'Bằng khen', '5'],
  ]);
  expect(issues.map(({ code, parameters }) => ({ code, parameters }))).toEqual([
    { code: 'hidden-sheets', parameters: { sheets: 'Nháp' } },
    { code: 'hidden-cells', parameters: { sheet: 'A & B', rows: 3, columns: 1 } },
  ]);
});
