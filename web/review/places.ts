import type { ReviewDocument } from '../api/types.ts';

/** A rectangle on the page in points, `[x0, y0, x1, y1]`. */
export type Rectangle = readonly [number, number, number, number];

export interface Place {
  readonly key: string;
  readonly box: Rectangle;
  /** The figure read here; null for the evidence of a flag. */
  readonly figureId: string | null;
  readonly isSelected: boolean;
}

/** The places on one page, the selected ones last (drawn on top), and what the view shall turn to. */
export function placesOn(
  document: ReviewDocument,
  page: number,
  figureId: string | null,
  flagId: string | null,
) {
  const ofFigures = document.figures.flatMap(({ figure, state }) =>
    state === 'dismissed' && figure.id !== figureId
      ? []
      : places(figure.evidence, page, figure.id, figure.id, figure.id === figureId),
  );
  const ofFlag = document.flags
    .filter(({ flag }) => flag.id === flagId)
    .flatMap(({ flag }) => places(flag.evidence, page, flag.id, null, true));
  const all = [
    ...ofFigures.filter((place) => !place.isSelected),
    ...ofFigures.filter((p) => p.isSelected),
    ...ofFlag,
  ];
  const selected = all.filter((place) => place.isSelected).map((place) => place.box);
  return { all, focus: selected.length === 0 ? null : around(selected) };
}

interface PrintedHere {
  readonly page: number;
  readonly box: Rectangle;
}

function places(
  evidence: readonly PrintedHere[],
  page: number,
  owner: string,
  figureId: string | null,
  isSelected: boolean,
): Place[] {
  return evidence
    .map(({ page: number, box }, index) => ({ number, box, key: `${owner} ${index}`, figureId, isSelected }))
    .filter(({ number }) => number === page);
}

function around(boxes: readonly Rectangle[]): Rectangle {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
