import { raised } from '../../text/raised.ts';
import type { Origin } from './glyph-run.ts';

/** A stretch of a run without a space. */
export interface Piece {
  readonly text: string;
  /** Distance along the baseline from the run's origin, in points. */
  readonly from: number;
  readonly to: number;
  readonly origin: Origin;
}

/** From the end of one piece to the start of another, in shares of the first one's size. */
export interface Way {
  readonly along: number;
  readonly above: number;
}

/** How one gets from the end of `before` to the start of `next`. */
export function wayBetween(before: Piece, next: Piece): Way {
  const { right, up, size, x, y } = before.origin;
  const dx = next.origin.x + next.origin.right[0] * next.from - x - right[0] * before.to;
  const dy = next.origin.y + next.origin.right[1] * next.from - y - right[1] * before.to;
  return { along: (dx * right[0] + dy * right[1]) / size, above: (dx * up[0] + dy * up[1]) / size };
}

/** The numbers of footnotes and powers, with the brackets that some print around them. */
const SMALL_NUMBER = /^[([]?\d{1,3}[)\]]?$/u;
/** A raised number is at most this size of its line's text, stands so much above its baseline and so near to it. */
const RAISED = { size: 0.85, least: 0.15, most: 0.7, near: 0.6 } as const;

/** Whether `piece` is a small number raised beside a `base` on either side. */
export function isRaised(base: Piece, piece: Piece): boolean {
  if (piece.origin.size > RAISED.size * base.origin.size || !SMALL_NUMBER.test(piece.text)) return false;
  const { along, above } = wayBetween(base, piece);
  const width = (piece.to - piece.from + base.to - base.from) / base.origin.size;
  const isNear = Math.abs(along) < RAISED.near || Math.abs(along + width) < RAISED.near;
  return isNear && above > RAISED.least && above < RAISED.most;
}

/** A raised number as a part of the line that `base` stands on, in the digits that say so. */
export function setDown(piece: Piece, base: Piece): Piece {
  const from = base.to + wayBetween(base, piece).along * base.origin.size;
  return { text: raised(piece.text), from, to: from + piece.to - piece.from, origin: base.origin };
}
