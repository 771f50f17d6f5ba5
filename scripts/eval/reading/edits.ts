/** One step of the cheapest way from one list to another; a missing side is null. */
export interface Pair<T> {
  readonly left: T | null;
  readonly right: T | null;
}

/**
 * Lays two lists beside each other at the least cost (Needleman–Wunsch).
 *
 * @param costOf a pair of elements; one without a partner costs `gap`
 */
export function layBeside<T>(
  left: readonly T[],
  right: readonly T[],
  costOf: (left: T, right: T) => number,
  gap: (alone: T) => number,
): Pair<T>[] {
  const costs: number[][] = [[0]];
  const at = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  const skipLeft = (i: number) => gapOf(left[i - 1]);
  const skipRight = (j: number) => gapOf(right[j - 1]);
  const gapOf = (alone: T | undefined) => (alone === undefined ? 0 : gap(alone));
  const match = (i: number, j: number) => {
    const [a, b] = [left[i - 1], right[j - 1]];
    return a === undefined || b === undefined ? Number.POSITIVE_INFINITY : costOf(a, b);
  };
  for (let i = 0; i <= left.length; i += 1) {
    const row: number[] = [];
    costs[i] = row;
    for (let j = 0; j <= right.length; j += 1) {
      if (i === 0 && j === 0) row.push(0);
      else
        row.push(
          Math.min(at(i - 1, j) + skipLeft(i), at(i, j - 1) + skipRight(j), at(i - 1, j - 1) + match(i, j)),
        );
    }
  }
  const pairs: Pair<T>[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0; ) {
    const here = at(i, j);
    if (i > 0 && j > 0 && here === at(i - 1, j - 1) + match(i, j)) {
      i -= 1;
      j -= 1;
      pairs.push({ left: left[i] ?? null, right: right[j] ?? null });
    } else if (i > 0 && here === at(i - 1, j) + skipLeft(i)) {
      i -= 1;
      pairs.push({ left: left[i] ?? null, right: null });
    } else {
      j -= 1;
      pairs.push({ left: null, right: right[j] ?? null });
    }
  }
  return pairs.reverse();
}

/** The least number of letters to change, add or take away. */
export function editDistance(left: string, right: string): number {
  return edits(left, right).length;
}

/** The letters changed, added or taken away on the cheapest way from `left` to `right`. */
export function edits(left: string, right: string): Pair<string>[] {
  if (left === right) return [];
  const pairs = layBeside(
    [...left],
    [...right],
    (a, b) => (a === b ? 0 : 1),
    () => 1,
  );
  return pairs.filter((pair) => pair.left !== pair.right);
}
