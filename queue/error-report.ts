/** Milliseconds in which the same error is told once. */
const QUIET_MS = 10_000;

/**
 * Passes errors on, but the same words once in ten seconds: while a server is away, each of the queue's connections
 * reports each of its attempts.
 */
export function withoutEchoes(
  onError: (error: Error) => void,
  now: () => number = Date.now,
): (error: Error) => void {
  const toldAt = new Map<string, number>();
  return (error) => {
    const last = toldAt.get(error.message);
    if (last !== undefined && now() - last < QUIET_MS) return;
    for (const [words, at] of toldAt) if (now() - at >= QUIET_MS) toldAt.delete(words);
    toldAt.set(error.message, now());
    onError(error);
  };
}
