import * as XLSX from '@e965/xlsx';
import { DamagedFileError, EncryptedFileError } from '../../../model/errors.ts';
import type { Area, Sheet, SheetCell } from './sheet.ts';
import { vietnameseNumber } from './shown-number.ts';

/** Excel's short date is written as the computer writes dates; in Vietnam the day comes first. */
const SHORT_DATE = 'dd/mm/yyyy';

/** Reads what cells show; formulas are never calculated, macros never run, links never followed. */
const OPTIONS: XLSX.ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellText: true,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  // Without it, hidden rows and columns are not told.
  cellStyles: true,
  dateNF: SHORT_DATE,
};

/**
 * The sheets of a workbook of any Excel format.
 * @throws EncryptedFileError, DamagedFileError
 */
export function readWorkbook(bytes: Uint8Array, file: string): Sheet[] {
  const book = parse(bytes, file);
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const rows = sheet?.['!data'];
    if (sheet === undefined || rows === undefined) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [sheetOf(name, hidden, sheet, rows)];
  });
}

function parse(bytes: Uint8Array, file: string): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, OPTIONS);
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) throw new EncryptedFileError({ file });
    throw new DamagedFileError({ file }, { cause: error });
  }
}

function sheetOf(name: string, hidden: boolean, sheet: XLSX.WorkSheet, rows: XLSX.CellObject[][]): Sheet {
  const cells: SheetCell[] = [];
  let uncomputed = 0;
  // Rows and cells without content are holes in the library's lists.
  rows.forEach((row, rowNumber) => {
    row?.forEach((cell, column) => {
      if (cell === undefined) return;
      if (cell.f !== undefined && cell.v === undefined) uncomputed += 1;
      const text = shownText(cell);
      if (text !== '') cells.push({ row: rowNumber, column, text, isNumber: cell.t === 'n' });
    });
  });
  return {
    name,
    hidden,
    cells,
    merges: (sheet['!merges'] ?? []).map(areaOf),
    hiddenRows: hiddenIn(sheet['!rows']),
    hiddenColumns: hiddenIn(sheet['!cols']),
    uncomputed,
  };
}

function areaOf({ s, e }: XLSX.Range): Area {
  return { row: s.r, column: s.c, lastRow: e.r, lastColumn: e.c };
}

function hiddenIn(infos: readonly ({ readonly hidden?: boolean } | undefined)[] = []): Set<number> {
  return new Set([...infos.keys()].filter((index) => infos[index]?.hidden === true));
}

function shownText(cell: XLSX.CellObject): string {
  const shown = (cell.w ?? (cell.v === undefined ? '' : String(cell.v))).replace(/\r\n?/g, '\n').trim();
  if (cell.t !== 'n' || typeof cell.v !== 'number' || isDate(cell.z)) return shown;
  return vietnameseNumber(shown, cell.v);
}

const isDate = (format: XLSX.CellObject['z']): boolean =>
  (typeof format === 'string' || typeof format === 'number') && XLSX.SSF.is_date(String(format));
