/** Where numbers lie and how far apart they are, whatever a few of them are. */
export interface Centre {
  readonly median: number;
  /** A standard deviation that a few far numbers do not move. */
  readonly deviation: number;
}

/** Of a normal distribution, the standard deviation in units of the median and of the mean distance. */
const OF_MEDIAN = 1.4826;
const OF_MEAN = 1.2533;

/** @throws RangeError for an empty list */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('medianOf needs at least one number');
  return (upper + lower) / 2;
}

/**
 * Median and robust deviation: 1.4826 times the median distance (MAD), or 1.2533 times the mean distance where more
 * than half of the numbers are the same and the MAD is 0.
 *
 * @example centreOf([4, 5, 6, 5, 400]) // { median: 5, deviation: 1.4826 }
 */
export function centreOf(numbers: readonly number[]): Centre {
  const median = medianOf(numbers);
  const distances = numbers.map((number) => Math.abs(number - median));
  const mad = medianOf(distances);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return { median, deviation: mad > 0 ? OF_MEDIAN * mad : OF_MEAN * mean };
}
