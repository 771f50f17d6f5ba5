import type { ReviewFigure } from '../api/types.ts';

type Figure = ReviewFigure['figure'];

/** The figures of a document that belong to one of them; dismissed ones too, since they are still to be seen. */
export function relativesOf({ id, partOf, sameAs }: Figure, figures: readonly ReviewFigure[]) {
  const those = (is: (machine: Figure) => boolean) => figures.filter(({ machine }) => is(machine));
  return {
    wholes: those((other) => other.id === partOf),
    parts: those((other) => other.partOf === id),
    repeated: those((other) => other.id === sameAs),
    repetitions: those((other) => other.sameAs === id),
  };
}
