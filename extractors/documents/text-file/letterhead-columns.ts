import { normalise } from '../../text/normalise.ts';
import type { SideBySide } from '../typeset/block.ts';

/** A line of a text file: as it was typed, with its tabs and blanks, and as its words read. */
export interface SourceLine {
  readonly raw: string;
  readonly text: string;
  readonly blankBefore: boolean;
}

/** What parts two columns on one line. */
const GAP = /\t+| {3,}/u;
/** The right column begins behind a tab or so many blanks. */
const INDENTED = /^(?:\t| {12,})/u;
const COUNTRY = /CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA|Độc\s+lập\s*[-–—]\s*Tự\s+do/iu;

/** The left and the right column of a line; either may be empty. Null for a line of one column. */
function columnsOf({ raw }: SourceLine): readonly [string, string] | null {
  const [left = '', right, ...more] = raw
    .trim()
    .split(GAP)
    .map((field) => normalise(field).trim());
  if (more.length > 0) return null;
  if (right !== undefined) return [left, right];
  return INDENTED.test(raw) ? ['', left] : null;
}

/** Whether a line is of two columns, and so no part of a paragraph. */
export function isOfColumns({ raw }: SourceLine): boolean {
  return GAP.test(raw.trim());
}

/**
 * The letterhead that begins at a line, as two columns: set as one line each, a long one would break the country's name.
 * Null where none begins there.
 */
export function letterheadAt(
  lines: readonly SourceLine[],
  at: number,
): { readonly to: number; readonly block: SideBySide } | null {
  const rows: (readonly [string, string])[] = [];
  for (let line = lines[at + rows.length]; line !== undefined; line = lines[at + rows.length]) {
    const row = columnsOf(line);
    if (row === null || (rows.length === 0 && row[0] === '')) break;
    rows.push(row);
  }
  if (!rows.some(([left, right]) => left !== '' && COUNTRY.test(right))) return null;
  const columns = [0, 1].map((side) => rows.map((row) => row[side] ?? '').filter((text) => text !== ''));
  return { to: at + rows.length, block: { kind: 'side-by-side', columns } };
}
