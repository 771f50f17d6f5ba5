/** A pixel of prepared paper darker than this is ink. */
export const DARK = 150;
