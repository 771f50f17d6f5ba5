import { REVIEW_BELOW } from '../../../../model/figure.ts';

/** What a word gets at most that is not to be trusted: low enough that a person is asked. */
export const DOUBTFUL = REVIEW_BELOW - 0.3;

/** Two readers that do not know of each other are wrong together far less often than each alone. */
export const together = (first: number, second: number): number => 1 - (1 - first) * (1 - second);
