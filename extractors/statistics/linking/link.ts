import { type Figure, REVIEW_BELOW } from '../../../model/figure.ts';
import type { Issue } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { awardName } from '../awards.ts';
import { type Named, TABLE_CELL } from '../named.ts';
import { sameOccasion, sameThing } from './same-thing.ts';

/** Figures of text and tables after they were held against each other. */
export interface Linked {
  readonly figures: readonly Named[];
  readonly issues: readonly Issue[];
}

/** A figure that another place contradicts is put before a reviewer. */
const CONTRADICTED = REVIEW_BELOW - 0.05;

function isOfTable({ pattern }: Named): boolean {
  return pattern === TABLE_CELL;
}

/** For each figure of a table the one of the text that says the same; each of the text is taken once. */
function repetitions(text: readonly Figure[], table: readonly Figure[]): Map<Figure, Figure> {
  const found = new Map<Figure, Figure>();
  const taken = new Set<Figure>();
  for (const strictly of [true, false]) {
    for (const one of table.filter((figure) => !found.has(figure))) {
      const other = text.find(
        (figure) =>
          !taken.has(figure) &&
          figure.count === one.count &&
          sameThing(figure, one) &&
          sameOccasion(figure, one, strictly),
      );
      if (other === undefined) continue;
      found.set(one, other);
      taken.add(other);
    }
  }
  return found;
}

/** A figure of the text and one of a table that speak of the same thing. */
export interface Pair {
  readonly text: Figure;
  readonly table: Figure;
}

/** Whether one of two figures has the other's count among its parts: then they speak of whole and part. */
function isBreakdown({ text, table }: Pair, all: readonly Figure[]): boolean {
  const parts = (whole: Figure): number[] =>
    all.filter(({ partOf }) => partOf === whole.id).map(({ count }) => count);
  return parts(text).includes(table.count) || parts(table).includes(text.count);
}

/**
 * Pairs that speak of the same thing with other counts. Where text or table state it several times, or some of it
 * is told the same, the numbers are as likely parts of one whole as a contradiction, and nothing is said.
 */
function contradictions(
  text: readonly Figure[],
  table: readonly Figure[],
  linked: ReadonlyMap<Figure, Figure>,
): Pair[] {
  const all = [...text, ...table];
  const agreed = new Set([...linked.keys(), ...linked.values()]);
  return table.flatMap((one): Pair[] => {
    const same = (figure: Figure): boolean => sameThing(figure, one) && figure.partOf === undefined;
    const [told, ...more] = text.filter(same);
    const alone = told !== undefined && more.length === 0 && table.filter(same).length === 1;
    if (!alone || one.partOf !== undefined || agreed.has(one) || agreed.has(told)) return [];
    const pair = { text: told, table: one };
    return sameOccasion(told, one, true) && !isBreakdown(pair, all) ? [pair] : [];
  });
}

/**
 * The figures of running text and tables that contradict each other, after they were linked and as people put them
 * right.
 *
 * @param isOfTable whether a figure stands in a table
 */
export function disagreementsOf(
  figures: readonly Figure[],
  isOfTable: (figure: Figure) => boolean,
): readonly Pair[] {
  const table = figures.filter(isOfTable);
  const text = figures.filter((figure) => !isOfTable(figure));
  if (table.length === 0 || text.length === 0) return [];
  const linked = table.flatMap((one): [Figure, Figure][] => {
    const other = text.find(({ id }) => id === one.sameAs);
    return other === undefined ? [] : [[one, other]];
  });
  return contradictions(text, table, new Map(linked));
}

function disagreement({ text, table }: Pair): Issue {
  const [place] = table.evidence;
  const subject = table.award === null ? (place?.text ?? '') : awardName(table.award, table.rank);
  const parameters = { page: place?.page ?? 1, subject, text: text.count, table: table.count };
  return issue('figures-disagree', 'warning', parameters, place && { page: place.page, box: place.box });
}

/**
 * Holds the figures of running text and tables against each other. A table's figure that the text states too gets
 * `sameAs`, so that a sum drops it; where they contradict each other both are kept, both are put before a reviewer,
 * and an issue says where.
 */
export function link(read: readonly Named[]): Linked {
  const table = read.filter(isOfTable).map(({ figure }) => figure);
  const text = read.filter((one) => !isOfTable(one)).map(({ figure }) => figure);
  const same = repetitions(text, table);
  const pairs = contradictions(text, table, same);
  const contradicted = new Set(pairs.flatMap((pair) => [pair.text, pair.table]));
  const figures = read.map((one): Named => {
    const other = same.get(one.figure);
    if (other !== undefined) return { ...one, figure: { ...one.figure, sameAs: other.id } };
    if (!contradicted.has(one.figure)) return one;
    const confidence = Math.min(one.figure.confidence, CONTRADICTED);
    return { ...one, figure: { ...one.figure, confidence } };
  });
  return { figures, issues: pairs.map(disagreement) };
}
