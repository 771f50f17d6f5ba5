import { createHash } from 'node:crypto';
import { type Figure, FigureId } from '../../../model/figure.ts';

export type Unnamed = Omit<Figure, 'id' | 'partOf' | 'sameAs'>;

function digest(figure: Unnamed): string {
  const parts = [
    figure.award,
    figure.rank,
    figure.recipient,
    figure.count,
    figure.status,
    figure.occasion,
    figure.period?.label,
    ...figure.evidence.map(({ text }) => text),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/** Gives each figure of a document its id from what it says; the second that says the same gets `_2`. */
export function idGiver(): (figure: Unnamed) => FigureId {
  const seen = new Map<string, number>();
  return (figure) => {
    const hash = digest(figure);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return FigureId.parse(times === 1 ? `f_${hash}` : `f_${hash}_${times}`);
  };
}
