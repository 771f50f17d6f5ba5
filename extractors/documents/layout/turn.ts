import { type Box, boxAround } from '../../../model/geometry.ts';
import type { Line, Table, Turn } from '../../../model/page.ts';
import type { Ruling } from '../table/ruling.ts';
import type { PlacedWord } from './placed-word.ts';

/** A sheet before it is turned, in points; where only places relative to each other matter, any size will do. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const NO_SIZE: Size = { width: 0, height: 0 };
const TURNS = [0, 90, 180, 270] as const;

/** The turn that comes to the same as `first` and then `then`. */
export const addTurns = (first: Turn, then: Turn): Turn => TURNS[((first + then) / 90) % 4] ?? 0;

/** The turn that undoes `turn`. */
export const backTurn = (turn: Turn): Turn => TURNS[(4 - turn / 90) % 4] ?? 0;

/** The size of a sheet once turned. */
export const turnSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** Where a box lies once its sheet is turned clockwise. */
export function turnBox([x0, y0, x1, y1]: Box, turn: Turn, { width, height }: Size = NO_SIZE): Box {
  switch (turn) {
    case 0:
      return [x0, y0, x1, y1];
    case 90:
      return [height - y1, x0, height - y0, x1];
    case 180:
      return [width - x1, height - y1, width - x0, height - y0];
    case 270:
      return [y0, width - x1, y1, width - x0];
  }
}

export function turnWord(placed: PlacedWord, turn: Turn, size: Size = NO_SIZE): PlacedWord {
  const box = turnBox(placed.word.box, turn, size);
  const turned = addTurns(placed.turned ?? 0, backTurn(turn));
  const [, top, , bottom] = turnBox(
    [placed.word.box[0], placed.top, placed.word.box[2], placed.bottom],
    turn,
    size,
  );
  return { ...placed, word: { ...placed.word, box }, top, bottom, turned };
}

export function turnRuling(ruling: Ruling, turn: Turn, size: Size = NO_SIZE): Ruling {
  const { at, from, to } = ruling;
  const lying = ruling.direction === 'horizontal';
  const [x0, y0, x1, y1] = turnBox(lying ? [from, at, to, at] : [at, from, at, to], turn, size);
  return (turn % 180 === 0) === lying
    ? { direction: 'horizontal', at: y0, from: x0, to: x1 }
    : { direction: 'vertical', at: x0, from: y0, to: y1 };
}

export function turnLine(line: Line, turn: Turn): Line {
  const words = line.words.map((word) => ({ ...word, box: turnBox(word.box, turn) }));
  return { ...line, words, box: boxAround(words.map((word) => word.box)) };
}

export function turnTable(table: Table, turn: Turn): Table {
  const cells = table.cells.map((cell) => ({
    ...cell,
    box: turnBox(cell.box, turn),
    lines: cell.lines.map((line) => turnLine(line, turn)),
  }));
  return { ...table, box: turnBox(table.box, turn), cells };
}
