import type { Evidence, ReviewDocument } from '../api/types.ts';
import { marksOf } from './marks.ts';
import type { Selection } from './use-selection.ts';

/** A rectangle on the page in points, `[x0, y0, x1, y1]`. */
export type Rectangle = readonly [number, number, number, number];

export interface Place {
  readonly key: string;
  readonly box: Rectangle;
  readonly kind: 'figure' | 'flag' | 'mark';
  /** The figure read here; null for the evidence of anything else. */
  readonly figureId: string | null;
  readonly isSelected: boolean;
}

type Selected = Pick<Selection, 'page' | 'figureId' | 'flagId' | 'mark'>;

/** The places on one page, the selected ones last (drawn on top), and what the view shall turn to. */
export function placesOn(document: ReviewDocument, { page, figureId, flagId, mark }: Selected) {
  const ofFigures = document.figures.flatMap(({ figure, state }) =>
    state === 'dismissed' && figure.id !== figureId
      ? []
      : places(figure.evidence, page, {
          kind: 'figure',
          owner: figure.id,
          isSelected: figure.id === figureId,
        }),
  );
  const ofFlag = document.flags
    .filter(({ flag }) => flag.id === flagId)
    .flatMap(({ flag }) => places(flag.evidence, page, { kind: 'flag', owner: flag.id }));
  const marked = mark === null ? [] : (marksOf(document).get(mark) ?? []);
  const all = [
    ...ofFigures.filter((place) => !place.isSelected),
    ...ofFigures.filter((p) => p.isSelected),
    ...ofFlag,
    ...places(marked, page, { kind: 'mark', owner: mark ?? '' }),
  ];
  const selected = all.filter((place) => place.isSelected).map((place) => place.box);
  return { all, focus: selected.length === 0 ? null : around(selected) };
}

interface Owner {
  readonly kind: Place['kind'];
  readonly owner: string;
  readonly isSelected?: boolean;
}

function places(
  evidence: readonly Evidence[],
  page: number,
  { kind, owner, isSelected = true }: Owner,
): Place[] {
  const figureId = kind === 'figure' ? owner : null;
  return evidence.flatMap(({ page: number, box }, index) =>
    number === page ? [{ key: `${owner} ${index}`, box, kind, figureId, isSelected }] : [],
  );
}

function around(boxes: readonly Rectangle[]): Rectangle {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
