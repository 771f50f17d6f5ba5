import { z } from 'zod';
import { amountIn, type GridCell } from '../../../extractors/statistics/tables/grid.ts';
import { addedCells } from '../../../extractors/statistics/tables/sums.ts';
import type { Contradiction } from '../../../extractors/statistics/tables/table-reading.ts';
import { readTables } from '../../../extractors/statistics/tables/tables.ts';
import { withTextTables } from '../../../extractors/statistics/tables/text-table.ts';
import json from '../../../knowledge/rules/table-total.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import { liesIn } from '../../../model/geometry.ts';
import type { Facts, Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { unlessMisread } from '../sum-finding.ts';

const DATA = RuleData.extend({ maxParts: z.number().int().min(2), believable: z.number().min(1) }).parse(
  json,
);

/** The one figure whose count stands in a cell. */
function figureIn({ page, cell }: GridCell, figures: readonly Figure[]): Figure | undefined {
  const own = figures.filter(({ evidence: [place] }) => place?.page === page && liesIn(place.box, cell.box));
  return own.length === 1 ? own[0] : undefined;
}

function shownSum(amounts: readonly number[]): string {
  const shown = amounts.slice(0, DATA.maxParts).join(' + ');
  return amounts.length > DATA.maxParts ? `${shown} + …` : shown;
}

function findingOf({ sum, label }: Contradiction, { figures, pages }: Facts): Finding[] {
  // What a person put in a cell's place counts.
  const amount = (cell: GridCell): number => figureIn(cell, figures)?.count ?? amountIn(cell) ?? 0;
  const parts = addedCells(sum.parts).filter((cell) => cell !== null && cell !== undefined);
  const added = parts.reduce((all, cell) => all + amount(cell), 0);
  const printed = amount(sum.total);
  if (added === printed) return [];
  const cells = [sum.total, ...parts];
  const evidence = cells.map(({ page, cell, text }) => ({ page, box: cell.box, text }));
  const severity = unlessMisread('error', evidence, pages);
  const far = Math.max(added, printed) > DATA.believable * Math.min(added, printed);
  if (severity !== 'error' && far) return [];
  return [
    {
      severity,
      parameters: { label, printed, parts: shownSum(parts.map(amount)), sum: added },
      figures: cells.flatMap((cell) => figureIn(cell, figures) ?? []),
      evidence,
      basis: null,
    },
  ];
}

/** L17: totals of rows and columns, and the sums of statistical forms, that their cells do not give. */
export const tableTotal: Rule = {
  id: DATA.id,
  look(facts) {
    const { document, pages } = facts;
    const read = pages.map(withTextTables);
    if (!read.some(({ tables }) => tables.length > 0)) return [];
    const { contradicted } = readTables(read, document.kind, {
      period: document.period,
      unit: document.unit,
    });
    return contradicted.flatMap((one) => findingOf(one, facts));
  },
};
