import type { Figure } from '../../../model/figure.ts';
import type { Judgement } from '../score.ts';

/** A figure's stated confidence and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Lower edges of the bins; a bin holds what is at its edge. */
const EDGES = [0, 0.5, 0.7, 0.85, 0.95] as const;
const LABELS = ['< 0.5', '0.5–0.7', '0.7–0.85', '0.85–0.95', '≥ 0.95'] as const;

export interface Bin {
  readonly label: string;
  readonly figures: number;
  /** The mean of what was stated and the share that was right; null where there is no figure. */
  readonly stated: number | null;
  readonly right: number | null;
}

/** Every figure of a judgement with its confidence; those that the truth leaves open are not judged. */
export function judgedFigures({ right, wrong }: Pick<Judgement, 'right' | 'wrong'>): Judged[] {
  const judged =
    (isRight: boolean) =>
    ({ confidence }: Figure) => ({ confidence, isRight });
  return [...right.map(({ figure }) => figure).map(judged(true)), ...wrong.map(judged(false))];
}

/** Stated confidence against the observed share of right figures, by bin. */
export function calibrationOf(figures: readonly Judged[]): Bin[] {
  return EDGES.map((edge, index) => {
    const next = EDGES[index + 1] ?? Number.POSITIVE_INFINITY;
    const inside = figures.filter(({ confidence }) => confidence >= edge && confidence < next);
    const mean = (value: (one: Judged) => number) =>
      inside.length === 0 ? null : inside.reduce((sum, one) => sum + value(one), 0) / inside.length;
    return {
      label: LABELS[index] ?? '',
      figures: inside.length,
      stated: mean(({ confidence }) => confidence),
      right: mean(({ isRight }) => Number(isRight)),
    };
  });
}
