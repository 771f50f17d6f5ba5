/** Figures, words and demands of a letter less certain than this are put before a reviewer. */
export const REVIEW_BELOW = 0.85;
