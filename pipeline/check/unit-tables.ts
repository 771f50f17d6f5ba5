import { keyed, tableWords } from '../../extractors/statistics/tables/table-words.ts';
import { countsAll } from '../../model/addable.ts';
import type { Figure } from '../../model/figure.ts';
import { liesIn } from '../../model/geometry.ts';
import { groupBy } from '../../model/group-by.ts';
import { type Page, type Table, textOfCell } from '../../model/page.ts';
import { sumOf } from './partings.ts';
import { subjectOf } from './subject.ts';

/** The counts of several units in one table, all of one thing, and the table that they stand in. */
export interface UnitCounts {
  readonly figures: readonly Figure[];
  readonly sum: number;
  /** Whether the table prints this sum as its total: then these are all units. */
  readonly isTotal: boolean;
  /** What they count, whichever unit's it is. */
  readonly subject: string;
}

/** What a figure counts, leaving out whose it is. */
export function subjectOfAnyUnit(figure: Figure): string {
  return subjectOf({ ...figure, unit: null });
}

/** Whether a row called a total holds the number. */
function printsTotal({ cells }: Table, sum: number): boolean {
  const rows = new Set(
    cells.filter((cell) => tableWords.isTotal(keyed(textOfCell(cell)))).map(({ row }) => row),
  );
  return cells.some((cell) => rows.has(cell.row) && Number(textOfCell(cell).replaceAll('.', '')) === sum);
}

/** The counts of units in each table, by what they count. */
export function unitCounts(
  figures: readonly Figure[],
  pages: readonly Page[],
  own: string | null,
): UnitCounts[] {
  const ofUnits = figures.filter(
    (figure) =>
      figure.unit !== null && figure.unit !== own && countsAll(figure) && figure.partOf === undefined,
  );
  return pages.flatMap(({ number, tables }) =>
    tables.flatMap((table) => {
      const inTable = ofUnits.filter(
        ({ evidence: [place] }) => place?.page === number && liesIn(place.box, table.box),
      );
      return [...groupBy(inTable, subjectOfAnyUnit)].flatMap(([subject, same]) => {
        const sum = sumOf(same);
        return same.length < 2 ? [] : [{ figures: same, sum, isTotal: printsTotal(table, sum), subject }];
      });
    }),
  );
}
