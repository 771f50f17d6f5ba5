import type { Figure, FigureId } from './figure.ts';

/** Whether a figure counts all of its recipients: not the women alone, not the leaders alone. */
export function countsAll({ role, sex }: Figure): boolean {
  return role === undefined && sex === undefined;
}

/**
 * Leaves out the parts of every whole that is among the figures, at whatever depth and also where the table says the
 * whole again.
 *
 * @param known all figures of the document, by which parts of parts are followed up
 */
export function withoutParts(figures: readonly Figure[], known: readonly Figure[] = figures): Figure[] {
  const leadsThere = wayTo(figures, known);
  return figures.filter(({ partOf }) => !leadsThere(partOf));
}

/**
 * Those of some figures that may be added up: each count once, and counts of everybody only. Left out are the parts
 * of what is there too, what a figure that is there says already, and counts of women, of men or of one role.
 *
 * @param known all figures of the document, by which parts of parts are followed up
 * @example addable([whole48, partOfIt20, tableTwinOfIt48, womenAlone9]) // [whole48]
 */
export function addable(figures: readonly Figure[], known: readonly Figure[] = figures): Figure[] {
  const leadsThere = wayTo(figures, known);
  return withoutParts(figures, known).filter((figure) => countsAll(figure) && !leadsThere(figure.sameAs));
}

/** Tells of an id whether it is one of the figures, or is in the end a part or a repetition of one. */
function wayTo(figures: readonly Figure[], known: readonly Figure[]) {
  const there = new Set(figures.map(({ id }) => id));
  const byId = new Map([...known, ...figures].map((figure) => [figure.id, figure]));
  const leads = (id: FigureId | undefined, seen: readonly FigureId[]): boolean => {
    if (id === undefined || seen.includes(id)) return false;
    const figure = byId.get(id);
    const way = [...seen, id];
    return there.has(id) || leads(figure?.partOf, way) || leads(figure?.sameAs, way);
  };
  return (id: FigureId | undefined): boolean => leads(id, []);
}
