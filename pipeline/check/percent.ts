/** What a part is of a whole, in percent to one decimal. @example percentOf(8, 48) // 16.7 */
export function percentOf(part: number, whole: number): number {
  return Math.round((part * 1000) / whole) / 10;
}
