import { addable, withoutParts } from '../../model/addable.ts';
import type { Figure } from '../../model/figure.ts';
import { liesIn } from '../../model/geometry.ts';
import { groupBy } from '../../model/group-by.ts';
import type { PageLayout } from '../../model/statement.ts';

/** How many recipients some figures of one award, unit and period say there are, and which of them say so. */
export interface Total {
  readonly count: number;
  readonly figures: readonly Figure[];
}

/** The table a figure was read from (`page/index`), or `text`. */
function sourceOf(figure: Figure, pages: readonly PageLayout[]): string {
  const evidence = figure.evidence[0];
  const page = pages.find((one) => one.number === evidence?.page);
  const index =
    page?.tables.findIndex((table) => evidence !== undefined && liesIn(evidence.box, table.box)) ?? -1;
  return page === undefined || index < 0 ? 'text' : `${page.number}/${index}`;
}

const sum = (figures: readonly Figure[]) => figures.reduce((total, figure) => total + figure.count, 0);

/** The same number told twice in running text ("tóm tắt", then in detail) is one figure. */
function withoutRepetitions(figures: readonly Figure[]): Figure[] {
  return figures.filter(
    (figure, index) => !figures.slice(0, index).some((earlier) => earlier.count === figure.count),
  );
}

/** One number among the others that is their sum is the total, even where nothing says "trong đó". */
function totalWithin(figures: readonly Figure[]): Total {
  const whole = figures.find((figure) => figures.length > 2 && figure.count * 2 === sum(figures));
  return whole === undefined ? { count: sum(figures), figures } : { count: whole.count, figures: [whole] };
}

/** Numbers that differ and stand on different pages are as likely two statements of one thing as two parts of it. */
function standTogether(figures: readonly Figure[]): boolean {
  return new Set(figures.map((figure) => figure.evidence[0]?.page)).size <= 1;
}

/**
 * The total of figures that speak of one award, unit and period: parts and counts of women or of one role alone are
 * left out, what text and table both say counts once (each is summed up by itself, then they are compared), and what
 * only adds up is added.
 *
 * @returns null where no figure counts everybody, or where two statements differ and nothing tells which one holds
 * @example totalOf([fiveOfText, threeOfText], pages)?.count // 8
 */
export function totalOf(figures: readonly Figure[], pages: readonly PageLayout[]): Total | null {
  const bySource = groupBy(withoutParts(figures), (figure) => sourceOf(figure, pages));
  const totals: Total[] = [];
  for (const [source, stated] of bySource) {
    const own = addable(stated, figures);
    if (own.length === 0) continue;
    const distinct = source === 'text' ? withoutRepetitions(own) : own;
    const total = totalWithin(distinct);
    if (source === 'text' && total.figures.length > 1 && !standTogether(distinct)) return null;
    totals.push(total);
  }
  const [first, ...others] = totals;
  if (first === undefined || others.some((other) => other.count !== first.count)) return null;
  return first;
}
