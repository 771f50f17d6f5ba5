import type { Issue } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { isZip, openZip, type ZipPackage } from '../package/zip.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { decodeText } from '../text-file/decode.ts';
import type { Block } from '../typeset/block.ts';
import { readTypeset } from '../typeset/reader.ts';
import { decodeSheet } from './legacy-cells.ts';
import { withHidden } from './ods-hidden.ts';
import type { Sheet } from './sheet.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { hiddenCount, visibleGrid } from './visible-grid.ts';
import { readWorkbook } from './workbook.ts';

/** The part of an OpenDocument file that holds its text (OpenDocument 1.3 part 2, 3.1). */
const ODS_CONTENT = 'content.xml';

/**
 * Opens a workbook (XLSX, XLSB, Excel 2003 XML, XLS, ODS). Each sheet begins a page; hidden sheets, rows and columns
 * are left out, and the first page's issues say so.
 *
 * @throws EncryptedFileError, DamagedFileError, FileTooLargeError (a bomb), TooManyCellsError, TooManyPagesError
 */
export async function openSpreadsheet(
  bytes: Uint8Array,
  format: 'xlsx' | 'xls' | 'ods',
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const parts = isZip(bytes) ? await openZip(bytes, file) : null;
  if (parts !== null) await refuseHostileParts(parts);
  const book = readWorkbook(bytes, file).filter((sheet) => sheet.cells.length > 0);
  const sheets = format === 'ods' ? withHidden(book, await contentOf(bytes, parts)) : book;
  const seen = sheets.filter((sheet) => !sheet.hidden).map(decodeSheet);
  const blocks = seen.flatMap((sheet, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
    ...(seen.length > 1 ? [{ kind: 'paragraph', role: 'running-head', text: sheet.name } as const] : []),
    ...sheetBlocks(visibleGrid(sheet), limits.maxCells, file),
  ]);
  return readTypeset(format, blocks, file, limits, issuesOf(sheets));
}

/** The XML of an OpenDocument workbook: a part of its package, or the file itself. */
const contentOf = async (bytes: Uint8Array, parts: ZipPackage | null): Promise<string> =>
  (parts === null ? decodeText(bytes) : await parts.readXml(ODS_CONTENT)) ?? '';

/** Looks for bombs and entities in the parts of a package before the library unpacks it. */
async function refuseHostileParts(parts: ZipPackage): Promise<void> {
  for (const name of parts.names) if (/\.(?:xml|rels)$/.test(name)) await parts.readXml(name);
}

function issuesOf(sheets: readonly Sheet[]): Issue[] {
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  const issues = hidden.length === 0 ? [] : [issue('hidden-sheets', 'info', { sheets: hidden.join('”, “') })];
  for (const sheet of sheets.filter((one) => !one.hidden)) {
    const { rows, columns } = hiddenCount(sheet);
    const place = { sheet: sheet.name };
    if (rows + columns > 0) issues.push(issue('hidden-cells', 'info', { ...place, rows, columns }));
    if (sheet.uncomputed > 0)
      issues.push(issue('uncomputed-formulas', 'warning', { ...place, cells: sheet.uncomputed }));
  }
  return issues;
}
