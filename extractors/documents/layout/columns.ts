import { isListLabel } from '../../text/list-label.ts';
import { heightOf, leftOf, median, type PlacedWord, rightOf } from './placed-word.ts';
import type { Row } from './rows.ts';

/** Neighbouring rows split by one vertical gutter: `left` is read wholly before `right`. */
export interface TwoColumns {
  readonly first: number;
  readonly last: number;
  readonly left: readonly (readonly PlacedWord[])[];
  readonly right: readonly (readonly PlacedWord[])[];
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** A gutter shows itself in a row by a space this many times the height of the text … */
const ANCHOR_GAP = 0.95;
/** … or this many times where no second row has words on both its sides … */
const LONE_ANCHOR_GAP = 1.5;
/** … and may be narrower in the rows it shares with it. */
const SHARED_GAP = 0.55;
/** Rows further apart than this many heights belong to different blocks. */
const BLOCK_GAP = 2.6;

function gapsOf(row: Row, minimum: number): Gutter[] {
  return row.words.slice(1).flatMap((word, index) => {
    const before = row.words[index];
    if (before === undefined) return [];
    return leftOf(word) - rightOf(before) >= minimum ? [{ from: rightOf(before), to: leftOf(word) }] : [];
  });
}

/** What is left of the gutter when it must also run through `row`; null where the row's words fill it. */
function narrowed(gutter: Gutter, row: Row, minimum: number): Gutter | null {
  let { from, to } = gutter;
  for (const word of row.words) {
    const middle = (from + to) / 2;
    if (leftOf(word) >= to || rightOf(word) <= from) continue;
    if (rightOf(word) < middle) from = Math.max(from, rightOf(word));
    else if (leftOf(word) > middle) to = Math.min(to, leftOf(word));
    else return null;
  }
  return to - from >= minimum ? { from, to } : null;
}

const split = (row: Row, gutter: Gutter) => ({
  left: row.words.filter((word) => rightOf(word) <= gutter.from + 0.01),
  right: row.words.filter((word) => leftOf(word) >= gutter.to - 0.01),
});

interface Run {
  readonly first: number;
  readonly last: number;
  readonly gutter: Gutter;
}

/** Follows a gutter up or down from the row that shows it, as far as neighbouring rows leave it open. */
function follow(rows: readonly Row[], start: Run, step: 1 | -1, height: number, top = 0): Run {
  let run = start;
  for (let at = step === 1 ? run.last + 1 : run.first - 1; at >= top && at < rows.length; at += step) {
    const row = rows[at];
    const neighbour = rows[at - step];
    if (row === undefined || neighbour === undefined) break;
    const space = step === 1 ? row.top - neighbour.bottom : neighbour.top - row.bottom;
    const gutter = narrowed(run.gutter, row, SHARED_GAP * height);
    if (gutter === null || space > BLOCK_GAP * height) break;
    run = step === 1 ? { ...run, last: at, gutter } : { ...run, first: at, gutter };
  }
  return run;
}

/** Rows at either end with words on one side only stay while they lie under (or over) their own column's words. */
function trimmed(rows: readonly Row[], run: Run): Run {
  const sided = (at: number) => {
    const row = rows[at];
    if (row === undefined) return 'none';
    const { left, right } = split(row, run.gutter);
    return left.length > 0 && right.length > 0 ? 'both' : left.length > 0 ? 'left' : 'right';
  };
  let { first, last } = run;
  while (first < last && sided(first) !== 'both') first += 1;
  while (
    last > first &&
    sided(last) !== 'both' &&
    !continuesColumn(rows, { ...run, first, last }, sided(last))
  ) {
    last -= 1;
  }
  return { ...run, first, last };
}

/** A row under its column belongs to it when the space between is below this many heights. */
const COLUMN_SPACE = 0.9;

/** Whether the last row lies within the width that its column has above it, close under it. */
function continuesColumn(rows: readonly Row[], run: Run, side: 'left' | 'right' | 'both' | 'none'): boolean {
  const last = rows[run.last];
  if (last === undefined || (side !== 'left' && side !== 'right')) return false;
  const above = rows
    .slice(run.first, run.last)
    .map((row) => split(row, run.gutter)[side])
    .filter((words) => words.length > 0);
  const slack = last.bottom - last.top;
  const nearest = Math.max(...(above.at(-1) ?? []).map((word) => word.bottom));
  return (
    last.top - nearest < COLUMN_SPACE * slack &&
    Math.min(...last.words.map(leftOf)) >= Math.min(...above.flat().map(leftOf)) - slack &&
    Math.max(...last.words.map(rightOf)) <= Math.max(...above.flat().map(rightOf)) + slack
  );
}

const NUMBER_ONLY = /^[\d.,%()\s/-]*$/;
const textOf = (words: readonly PlacedWord[]) => words.map((word) => word.word.text).join(' ');

/** Columns of prose: neither side is only list labels ("-", "1.") or only numbers, and both sides hold rows. */
function isProse(
  left: readonly (readonly PlacedWord[])[],
  right: readonly (readonly PlacedWord[])[],
): boolean {
  if (left.length === 0 || right.length === 0) return false;
  if (left.every((words) => isListLabel(textOf(words)))) return false;
  return ![left, right].some((side) => side.every((words) => NUMBER_ONLY.test(textOf(words))));
}

/** The widest run of rows around `at`, none above `top`, that one gutter parts in two columns, or null. */
function columnsAround(rows: readonly Row[], at: number, top: number): TwoColumns | null {
  const row = rows[at];
  if (row === undefined) return null;
  const height = median(row.words.map(heightOf), 12);
  const candidates = gapsOf(row, ANCHOR_GAP * height).flatMap((gutter) => {
    const run = trimmed(
      rows,
      follow(rows, follow(rows, { first: at, last: at, gutter }, 1, height), -1, height, top),
    );
    const sides = rows.slice(run.first, run.last + 1).map((member) => split(member, run.gutter));
    const left = sides.map((side) => side.left).filter((words) => words.length > 0);
    const right = sides.map((side) => side.right).filter((words) => words.length > 0);
    const both = sides.filter((side) => side.left.length > 0 && side.right.length > 0).length;
    const wide = both >= 2 || gutter.to - gutter.from >= LONE_ANCHOR_GAP * height;
    return wide && isProse(left, right) ? [{ first: run.first, last: run.last, left, right, both }] : [];
  });
  const best = candidates.sort((a, b) => b.both - a.both || b.last - b.first - (a.last - a.first))[0];
  if (best === undefined || isTabular(best, candidates)) return null;
  return { first: best.first, last: best.last, left: best.left, right: best.right };
}

interface Candidate extends TwoColumns {
  readonly both: number;
}

/** Several gutters through the same three rows or more: a table without rules, whose rows must stay whole. */
function isTabular(best: Candidate, candidates: readonly Candidate[]): boolean {
  return best.both >= 3 && candidates.filter((other) => other.both === best.both).length >= 2;
}

/** How many rows below the first one may be the one that shows the gutter plainly. */
const LOOK_AHEAD = 5;

/** The two columns that begin with row `at`, or null where it is a row of plain text. */
export function columnsFrom(rows: readonly Row[], at: number): TwoColumns | null {
  for (let anchor = at; anchor < Math.min(rows.length, at + LOOK_AHEAD); anchor += 1) {
    const columns = columnsAround(rows, anchor, at);
    if (columns?.first === at) return columns;
  }
  return null;
}
