/** A number as reports print it: two digits at least, thousands with a point. */
export function printed(count: number): string {
  return count < 10 ? `0${count}` : String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A percentage with two decimals at most and a decimal comma. @example percentOf(125, 130) // '96,15' */
export function percentOf(count: number, whole: number): string {
  return String(Math.round((count * 10_000) / whole) / 100).replace('.', ',');
}
