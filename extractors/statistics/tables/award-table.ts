import type { Column } from './columns.ts';
import { type CellCount, percentOf } from './content.ts';
import { fateOf } from './fate.ts';
import { countsIn, type GridCell } from './grid.ts';
import { type Layout, layoutOf } from './layout.ts';
import { markColumns, marksOf } from './marks.ts';
import { figureAt, type Place, type TableScope } from './place.ts';
import type { Row } from './rows.ts';
import { disagrees } from './sums.ts';
import { type Contradiction, type TableDraft, type TableReading, withDoubts } from './table-reading.ts';
import { keyed, tableWords } from './table-words.ts';
import type { WholeTable } from './whole-table.ts';

function percentBeside(row: Row, column: Column, columns: readonly Column[]): number | null {
  const own = row.cells[column.at]?.content;
  if (own?.kind === 'counts' && own.percent !== undefined) return own.percent;
  const next = columns[column.at + 1];
  return next?.kind === 'share' ? percentOf(row.cells[next.at]?.text ?? '') : null;
}

/** The cells in which figures may stand, each once: a cell that reaches over several rows is read in the first. */
function* places(
  layout: Layout,
): Generator<{ row: Row; column: Column; cell: GridCell; counts: readonly CellCount[] }> {
  const marked = markColumns(layout.columns, layout.rows);
  const seen = new Set<GridCell>();
  for (const row of layout.rows.filter(({ total, counts }) => !total && counts)) {
    for (const column of layout.columns) {
      const cell = row.cells[column.at];
      const counting = ['count', 'total', 'part'].includes(column.kind) && !layout.sums.aside.has(column.at);
      if (!counting || marked.includes(column) || cell === null || cell === undefined || seen.has(cell))
        continue;
      seen.add(cell);
      if (cell.cell.columnSpan === 1) yield { row, column, cell, counts: countsIn(cell) };
    }
  }
}

/**
 * The title names the award of a table that names none itself; beside "Đạt GĐVH", "Tổng số hộ" is of none. The head over
 * the rows' names may say what all counts are: "Danh hiệu, hình thức đề nghị".
 */
function scopeWithin({ columns, rows }: Layout, scope: TableScope): TableScope {
  const own = [...columns.map(({ head }) => head), ...rows.map((row) => row.own)];
  const names = columns.find(({ kind }) => kind === 'label');
  const said =
    names === undefined || tableWords.isIndicator(keyed(names.head.text)) ? null : names.head.status;
  const caption = { ...scope.caption, status: said ?? scope.caption.status };
  return own.some(({ award }) => award !== null)
    ? { ...scope, caption: { ...caption, award: null } }
    : { ...scope, caption };
}

/** Reads a table whose rows and columns name awards; one that counts other things gives nothing. */
export function readAwardTable(table: WholeTable, around: TableScope): TableReading {
  const layout = layoutOf(table);
  const { columns, sums, rows } = layout;
  const scope = scopeWithin(layout, around);
  const drafts: TableDraft[] = [];
  const contradicted: Contradiction[] = [];
  for (const { row, column, cell, counts } of places(layout)) {
    const fate = fateOf(row, column, layout);
    const owner = columns[sums.ownerOf.get(column.at) ?? -1]?.head ?? null;
    const place: Place = { row, column, owner, scope };
    const label = `${row.own.text || row.unit || ''} ${column.head.text}`.trim();
    if (fate.kind === 'sum') {
      if (disagrees(fate.sum)) contradicted.push({ sum: fate.sum, label });
      continue;
    }
    for (const count of counts) {
      const figure = figureAt(place, count, cell, percentBeside(row, column, columns));
      if (figure !== null) drafts.push({ figure, cell, whole: fate.whole });
    }
  }
  drafts.push(...marksOf(columns, rows, layout.totals.right, scope));
  for (const { sum, row } of layout.totals.wrong) contradicted.push({ sum, label: row.own.text });
  return withDoubts(drafts, contradicted);
}
