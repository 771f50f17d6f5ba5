import type { Line, Table, Turn } from '../../../model/page.ts';
import { fillGrids } from '../table/fill.ts';
import { findGrids, type Grid } from '../table/grid.ts';
import { joinHeads } from '../table/join-head.ts';
import type { Ruling } from '../table/ruling.ts';
import { findUnruled } from '../table/unruled.ts';
import { composeLines, composeStamp } from './compose.ts';
import { isInside, type PlacedWord } from './placed-word.ts';
import { backTurn, turnLine, turnRuling, turnTable, turnWord } from './turn.ts';

/** Where the words of a page belong: into lines in reading order, or into tables. Each word comes out once. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

const SIDEWAYS = [90, 180, 270] as const;

function layOutUpright(
  words: readonly PlacedWord[],
  grids: readonly Grid[],
  rulings: readonly Ruling[],
): Layout {
  const ruled = fillGrids(grids, words);
  const unruled = findUnruled(ruled.rest, rulings);
  return { tables: joinHeads(ruled.tables, unruled.tables), lines: composeLines(unruled.rest) };
}

/** Which way most letters within a grid run. */
function turnWithin(grid: Grid, words: readonly PlacedWord[]): Turn {
  const lettersOf = (turn: Turn) =>
    words
      .filter((placed) => (placed.turned ?? 0) === turn && isInside(placed, grid.box))
      .reduce((sum, { word }) => sum + word.text.length, 0);
  const turns: readonly Turn[] = [0, ...SIDEWAYS];
  return turns.reduce((best, turn) => (lettersOf(turn) > lettersOf(best) ? turn : best));
}

/**
 * Lays out the words of a page whose places are exact (a text layer): tables that rules draw, then tables that
 * only their alignment shows, then lines. Words that run up, down or upside down are read in their own direction,
 * after the upright ones; in a table that is read the other way they stay in their cells. What is printed over all
 * that comes last.
 *
 * @param words in any order
 * @param rulings the straight lines drawn on the page, in points
 */
export function layOut(words: readonly PlacedWord[], rulings: readonly Ruling[]): Layout {
  const overlay = words.filter(({ isOverlay }) => isOverlay === true);
  if (overlay.length === 0) return layOutOwn(words, rulings);
  const own = layOutOwn(
    words.filter(({ isOverlay }) => isOverlay !== true),
    rulings,
  );
  return { ...own, lines: [...own.lines, ...composeStamp(overlay)] };
}

function layOutOwn(words: readonly PlacedWord[], rulings: readonly Ruling[]): Layout {
  const grids = findGrids(rulings);
  if (words.every((placed) => (placed.turned ?? 0) === 0)) return layOutUpright(words, grids, rulings);
  const turnOf = new Map(grids.map((grid) => [grid, turnWithin(grid, words)] as const));
  const belongsTo = (turn: Turn) => (placed: PlacedWord) => {
    const grid = grids.find((one) => isInside(placed, one.box));
    return (grid === undefined ? (placed.turned ?? 0) : turnOf.get(grid)) === turn;
  };
  const upright = layOutUpright(
    words.filter(belongsTo(0)),
    grids.filter((grid) => turnOf.get(grid) === 0),
    rulings,
  );
  const sideways = SIDEWAYS.map((turn) => layOutTurned(words.filter(belongsTo(turn)), rulings, turn));
  return {
    lines: [upright, ...sideways].flatMap(({ lines }) => lines),
    tables: [upright, ...sideways].flatMap(({ tables }) => tables),
  };
}

/** Lays out what runs one way on a page turned that way, and turns the result back. */
function layOutTurned(words: readonly PlacedWord[], rulings: readonly Ruling[], turn: Turn): Layout {
  if (words.length === 0) return { lines: [], tables: [] };
  const turned = rulings.map((ruling) => turnRuling(ruling, turn));
  const { lines, tables } = layOutUpright(
    words.map((word) => turnWord(word, turn)),
    findGrids(turned),
    turned,
  );
  const back = backTurn(turn);
  return {
    lines: lines.map((line) => turnLine(line, back)),
    tables: tables.map((table) => turnTable(table, back)),
  };
}
