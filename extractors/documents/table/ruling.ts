/** A ruled line of a table, in points: `at` is its y (horizontal) or x (vertical), `from`–`to` its extent. */
export interface Ruling {
  readonly direction: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Rulings closer than this are one line drawn twice, in points. */
export const RULING_TOLERANCE = 3;

/** Breaks in a rule up to this long are bridged: dashes, faults of a scan, letters that touch it; in points. */
const BREAK = 6;

/** Joins rulings of the same direction that lie on each other, end to end or overlapping. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const merged: Ruling[] = [];
  const sorted = [...rulings].sort((a, b) => a.at - b.at || a.from - b.from);
  for (const ruling of sorted) {
    const index = merged.findIndex(
      (other) =>
        other.direction === ruling.direction &&
        Math.abs(other.at - ruling.at) <= RULING_TOLERANCE &&
        ruling.from <= other.to + BREAK &&
        ruling.to >= other.from - BREAK,
    );
    const same = merged[index];
    if (same === undefined) merged.push(ruling);
    else
      merged[index] = { ...same, from: Math.min(same.from, ruling.from), to: Math.max(same.to, ruling.to) };
  }
  return merged;
}

const touch = (a: Ruling, b: Ruling): boolean =>
  a.direction !== b.direction &&
  a.at >= b.from - RULING_TOLERANCE &&
  a.at <= b.to + RULING_TOLERANCE &&
  b.at >= a.from - RULING_TOLERANCE &&
  b.at <= a.to + RULING_TOLERANCE;

/** Groups of rulings that cross or touch each other: each is the frame of one table. */
export function connectedRulings(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  const unseen = new Set(rulings);
  for (const start of rulings) {
    if (!unseen.delete(start)) continue;
    const group = [start];
    for (const member of group) {
      for (const other of unseen) {
        if (!touch(member, other)) continue;
        unseen.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}
