import { middleY, type Piece } from './piece.ts';
import { goesOn, type Setting, STARTS_SMALL, settingOf } from './wrapping.ts';

/*
 * A cell of several lines stands to the number beside it by its first line, its middle or its last line; an author
 * lays all cells of a table the same way. Each way divides the loose lines among the rows; a division with a slip (a
 * cell that begins with a small letter, a label torn from its number) is not believed, nor a table without a sound one.
 */

type Way = 'top' | 'middle' | 'bottom';

/** A line of one column; `anchor` is the row whose number stands beside it, null for a loose line. */
export interface ColumnPiece {
  readonly piece: Piece;
  readonly anchor: number | null;
}

/** A printed row that has a count. */
export interface Anchor {
  readonly top: number;
  readonly bottom: number;
}

/** Cells of one column, from the top: their lines, and the row that they belong to; null for a row of their own. */
export interface Allotted {
  readonly pieces: readonly Piece[];
  readonly anchor: number | null;
}

/** How far the middle of a cell may lie from the middle of its number, in heights. */
const CENTRED = 0.35;

const heightOf = (piece: Piece): number => piece.bottom - piece.top;

/** What tells against a division of one column: torn cells, and numbers left without the label beside them. */
function slipsOf(cells: readonly Allotted[], anchors: readonly Anchor[], setting: Setting): number {
  const torn = cells.filter((cell, at) => {
    const [before, after] = [cells[at - 1]?.pieces.at(-1), cells[at + 1]?.pieces[0]];
    const [first, last] = [cell.pieces[0], cell.pieces.at(-1)];
    if (first === undefined || last === undefined) return false;
    if (STARTS_SMALL.test(first.text)) return true;
    const joined = (a: Piece | undefined, b: Piece | undefined) => a && b && goesOn(a, b, setting);
    return cell.anchor === null && (joined(before, first) || joined(last, after));
  });
  const alone = cells.filter((cell) => cell.anchor === null).length;
  const labelled = new Set(cells.flatMap(({ anchor }) => (anchor === null ? [] : [anchor])));
  return torn.length + Math.min(alone, anchors.length - labelled.size);
}

function allotFrom(lines: readonly ColumnPiece[], setting: Setting): Allotted[] {
  const cells: { pieces: Piece[]; anchor: number | null }[] = [];
  for (const { piece, anchor } of lines) {
    const open = cells.at(-1);
    const last = open?.pieces.at(-1);
    const joins = anchor === null && open !== undefined && last !== undefined && goesOn(last, piece, setting);
    if (joins) open.pieces.push(piece);
    else cells.push({ pieces: [piece], anchor });
  }
  return cells;
}

function allotBack(lines: readonly ColumnPiece[], setting: Setting): Allotted[] {
  const cells: { pieces: Piece[]; anchor: number | null }[] = [];
  for (const { piece, anchor } of [...lines].reverse()) {
    const open = cells[0];
    const first = open?.pieces[0];
    const joins =
      anchor === null && open !== undefined && first !== undefined && goesOn(piece, first, setting);
    if (joins) open.pieces.unshift(piece);
    else cells.unshift({ pieces: [piece], anchor });
  }
  return cells;
}

/** Lines that hang together are one cell; the number whose middle is theirs is its row. */
function allotAround(
  lines: readonly ColumnPiece[],
  anchors: readonly Anchor[],
  setting: Setting,
): Allotted[] | null {
  const chains: ColumnPiece[][] = [];
  for (const line of lines) {
    const open = chains.at(-1);
    const last = open?.at(-1);
    const anchored = open?.some((one) => one.anchor !== null) === true && line.anchor !== null;
    if (open !== undefined && last !== undefined && !anchored && goesOn(last.piece, line.piece, setting))
      open.push(line);
    else chains.push([line]);
  }
  const cells = chains.map((chain): Allotted | null => {
    const pieces = chain.map((line) => line.piece);
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) return null;
    const own = chain.find((line) => line.anchor !== null)?.anchor ?? null;
    const middle = middleY({ top: first.top, bottom: last.bottom });
    const centred = anchors.findIndex((one) => Math.abs(middleY(one) - middle) < CENTRED * heightOf(first));
    if (own !== null && own !== centred) return null;
    return { pieces, anchor: centred < 0 ? null : centred };
  });
  return cells.every((cell) => cell !== null) ? cells : null;
}

function divide(way: Way, lines: readonly ColumnPiece[], anchors: readonly Anchor[], setting: Setting) {
  if (way === 'top') return allotFrom(lines, setting);
  return way === 'bottom' ? allotBack(lines, setting) : allotAround(lines, anchors, setting);
}

/** The lines between two rules are one row; null where the rules do not part every row from the next. */
function allotRuled(
  columns: readonly (readonly ColumnPiece[])[],
  anchors: readonly Anchor[],
  rules: readonly number[],
): Allotted[][] | null {
  const bandOf = (band: Anchor) => rules.filter((y) => y < middleY(band)).length;
  const bands = anchors.map(bandOf);
  if (rules.length === 0 || new Set(bands).size < bands.length) return null;
  return columns.map((lines) =>
    [...new Set(lines.map(({ piece }) => bandOf(piece)))].map((band) => {
      const anchor = bands.indexOf(band);
      const pieces = lines.map(({ piece }) => piece).filter((piece) => bandOf(piece) === band);
      return { pieces, anchor: anchor < 0 ? null : anchor };
    }),
  );
}

/**
 * Divides the lines of each text column among the rows of the table.
 *
 * @param columns lines from the top, of each column that may have cells of several lines
 * @param rules where rules run across the table, ascending
 * @returns the cells of each column, or null where the division is in doubt
 */
export function allotRows(
  columns: readonly (readonly ColumnPiece[])[],
  anchors: readonly Anchor[],
  rules: readonly number[],
): Allotted[][] | null {
  const ruled = allotRuled(columns, anchors, rules);
  if (ruled !== null) return ruled;
  const sound = (['top', 'middle', 'bottom'] as const).map((way) => {
    const divided = columns.map((lines) => {
      const setting = settingOf(lines.map(({ piece }) => piece));
      const cells = divide(way, lines, anchors, setting);
      return cells !== null && slipsOf(cells, anchors, setting) === 0 ? cells : null;
    });
    return divided.every((cells) => cells !== null) ? divided : null;
  });
  return sound.find((divided) => divided !== null) ?? null;
}
