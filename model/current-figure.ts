import type { Correction } from './correction.ts';
import { type Figure, REVIEW_BELOW } from './figure.ts';
import { withChanges } from './with-changes.ts';

/** Where a figure stands between the machine and the people. */
export type FigureState = 'machine_confirmed' | 'needs_review' | 'confirmed' | 'corrected' | 'dismissed';
export type FlagState = 'open' | 'confirmed' | 'dismissed';

type Step = Pick<Correction, 'action' | 'changes'>;

export interface CurrentFigure {
  readonly figure: Figure;
  readonly state: FigureState;
}

/**
 * Lays what people said over the machine's value. Corrections add up; `reopen` takes back all before it, so that
 * the machine's value shows again.
 *
 * @param history the figure's corrections, oldest first
 * @example currentFigure(figure, [{ action: 'correct', changes: { count: 12 } }]).figure.count // 12
 */
export function currentFigure(machine: Figure, history: readonly Step[]): CurrentFigure {
  const steps = history.slice(history.findLastIndex((step) => step.action === 'reopen') + 1);
  const changed = steps.filter((step) => step.changes !== null);
  const figure = changed.reduce((value, step) => withChanges(value, step.changes ?? {}), machine);
  return { figure, state: figureState(machine, steps.at(-1)?.action, changed.length > 0) };
}

/** @param history the flag's corrections, oldest first */
export function flagState(history: readonly Step[]): FlagState {
  switch (history.at(-1)?.action) {
    case 'dismiss':
      return 'dismissed';
    case 'confirm':
      return 'confirmed';
    default:
      return 'open';
  }
}

/** Whether a person has settled it. */
export function isReviewed(state: FigureState): boolean {
  return state === 'confirmed' || state === 'corrected' || state === 'dismissed';
}

function figureState(machine: Figure, last: Step['action'] | undefined, changed: boolean): FigureState {
  if (last === 'dismiss') return 'dismissed';
  if (last !== undefined) return changed ? 'corrected' : 'confirmed';
  return machine.confidence < REVIEW_BELOW ? 'needs_review' : 'machine_confirmed';
}
