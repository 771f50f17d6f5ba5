import type { ReviewFigure } from '../api/types.ts';

export type Direction = 1 | -1;

/** The neighbour of a figure in reading order; the first one where none is selected. */
export function nextFigure(
  figures: readonly ReviewFigure[],
  id: string | null,
  by: Direction,
): string | undefined {
  const at = figures.findIndex(({ figure }) => figure.id === id);
  return figures[at === -1 ? 0 : at + by]?.figure.id;
}

/**
 * The next figure that nobody has settled: first those that the machine doubts, then those it is sure of.
 * `around` goes on from the start when the end is reached; `ahead` stops there, so that Tab leaves the list.
 */
export function nextToReview(
  figures: readonly ReviewFigure[],
  id: string | null,
  by: Direction,
  reach: 'around' | 'ahead' = 'around',
): string | undefined {
  const at = figures.findIndex(({ figure }) => figure.id === id);
  const after = by === 1 ? figures.slice(at + 1) : figures.slice(0, Math.max(at, 0)).reverse();
  const rest = by === 1 ? figures.slice(0, Math.max(at, 0)) : figures.slice(at + 1).reverse();
  const order = reach === 'around' ? [...after, ...rest] : after;
  const next =
    order.find(({ state }) => state === 'needs_review') ??
    order.find(({ state }) => state === 'machine_confirmed');
  return next?.figure.id;
}
