import { distinctCells, type GridCell, type GridRow } from '../grid.ts';
import { keyed } from '../table-words.ts';
import type { WholeTable } from '../whole-table.ts';
import type { Form, FormRow } from './form.ts';
import { codeColumn } from './recognise.ts';

/** A printed row of a form with what the form says of it, and how sure it is that it is that row. */
export interface CodedRow {
  readonly cells: GridRow;
  readonly row: FormRow;
  readonly label: readonly GridCell[];
  readonly certainty: number;
}

/** The label contradicts the code: one of them was filled in, or read, wrongly. */
const OTHER_LABEL = 0.6;
const NO_CODE = 0.8;

function syllables(text: string): string[] {
  return keyed(text)
    .split(' ')
    .map((key) => key.replace(/[2-6]$/u, ''))
    .filter((key) => /\p{L}/u.test(key));
}

/** The share of a form's label that is printed, 0..1, whatever marks were lost. */
function likeness(printed: string, expected: string): number {
  const found = new Set(syllables(printed));
  const wanted = syllables(expected);
  return wanted.filter((key) => found.has(key)).length / Math.max(1, wanted.length);
}

const ALIKE = 0.5;

function byLabel(text: string, { rows }: Form): FormRow | null {
  const alike = rows.filter(
    ({ label }) => likeness(text, label) === 1 && syllables(text).length <= syllables(label).length + 2,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** The rows of a printed form: each by its code, held against its label; by its label alone where no code is read. */
export function codedRows(table: WholeTable, form: Form): CodedRow[] {
  const column = codeColumn(table);
  return table.body.flatMap((cells): CodedRow[] => {
    const code = /^\(?0?(\d{1,2})\)?$/u.exec(cells[column]?.text ?? '')?.[1];
    const label = distinctCells(cells.slice(0, column));
    const text = label.map((cell) => cell.text).join(' ');
    if (code === undefined) {
      const row = byLabel(text, form);
      return row === null ? [] : [{ cells, row, label, certainty: NO_CODE }];
    }
    const row = form.rows.find((one) => one.code === Number(code));
    if (row === undefined) return [];
    return [{ cells, row, label, certainty: likeness(text, row.label) >= ALIKE ? 1 : OTHER_LABEL }];
  });
}
