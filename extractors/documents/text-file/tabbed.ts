import { counts, type Fields, tableOfFields } from './fields.ts';
import type { Finder } from './finder.ts';

const LEAST_ROWS = 2;
/** A longer field is a paragraph with a tab in it. */
const LONG_FIELD = 200;
/** A longer line between rows is no name of a section. */
const LONG_NAME = 80;
/** "A. Khối sở, ngành", "II KHEN THƯỞNG", "CÁC XÃ, PHƯỜNG": a name over the rows below it. */
const NAME = /^(?:(?:[IVX]{1,5}|[A-HĐ])[.)\s/]\s*\p{L}.*|[^\p{Ll}\d.;:]+)$/u;
const SERIAL = /^\d{1,3}[.)]?$/u;
const NONE = /^[-–x×]$/iu;
const SERIAL_HEAD = /^(?:s?tt|số\s*tt|số\s*thứ\s*tự)\.?$/iu;

/** The fields of a line between its tabs; null for a line of running text, whose tabs only indent it. */
function fieldsOf(line: string, open: boolean): Fields | null {
  const fields = line.split('\t').map((field) => field.trim());
  const filled = fields.filter((field) => field !== '');
  const least = open && fields.length > 2 ? 1 : 2;
  return filled.length >= least && filled.every((field) => field.length <= LONG_FIELD) ? fields : null;
}

function isHeadAgain(fields: Fields): boolean {
  return SERIAL_HEAD.test(fields[0] ?? '') && !counts(fields);
}

/** A name of a section that stands without tabs between two rows that count. */
function nameBetween(lines: readonly string[], at: number): Fields | null {
  const name = (lines[at] ?? '').trim();
  if (name.includes('\t') || name.length > LONG_NAME || !NAME.test(name)) return null;
  const next = fieldsOf(lines[at + 1] ?? '', true);
  return next !== null && counts(next) ? [name] : null;
}

/** The rows from a line on, up to the head of a further table. */
function rowsFrom(lines: readonly string[], at: number): Fields[] {
  const rows: Fields[] = [];
  let counted = false;
  for (let line = at; line < lines.length; line += 1) {
    const fields =
      fieldsOf(lines[line] ?? '', rows.length > 0) ?? (counted ? nameBetween(lines, line) : null);
    if (fields === null || (counted && isHeadAgain(fields))) break;
    rows.push(fields);
    counted ||= counts(fields);
  }
  return counted ? rows.slice(0, rows.findLastIndex(isRow) + 1) : rows;
}

/** Rows that belong to a table below its last count: numbered, or with marks for none; signatures are neither. */
function isRow(fields: Fields): boolean {
  return counts(fields) || SERIAL.test(fields[0] ?? '') || fields.some((field) => NONE.test(field));
}

/** Rows enough that it is no letterhead or chance; a head that numbers its rows is no chance over a single one. */
function isTable(rows: readonly Fields[]): boolean {
  const least = SERIAL_HEAD.test(rows[0]?.[0] ?? '') ? 1 : LEAST_ROWS;
  return rows.filter(counts).length >= least;
}

/** A row of a table without heads loses its running number, which would be read as a count. */
function withoutNumber(fields: Fields): string {
  return (SERIAL.test(fields[0] ?? '') ? fields.slice(1) : fields).join('\t');
}

/**
 * A table that was pasted with its tabs: rows that count something, below heads. The two columns of a letterhead,
 * parted by tabs as well, count nothing.
 */
export const tabbedAt: Finder = (lines, at) => {
  if (fieldsOf(lines[at] ?? '', false) === null) return null;
  const rows = rowsFrom(lines, at);
  const to = at + rows.length;
  if (!isTable(rows)) return { to, found: lines.slice(at, to) };
  return { to, found: rows.findIndex(counts) > 0 ? tableOfFields(rows) : rows.map(withoutNumber) };
};
