/** A worker is stopping and gives the job back; another attempt will run it, and none is used up. */
export class WorkerStopping extends Error {
  override readonly name = 'WorkerStopping';
}

/**
 * Runs until it is done or the controller is aborted, whichever comes first; then the run is no longer waited for
 * (JavaScript cannot kill it), so it must watch its signal and write nothing more.
 *
 * @param afterMs aborts by itself after so many milliseconds, with `timeout()` as the reason
 * @throws what `run` throws, or the reason of the abort
 */
export async function runUntilAborted(
  run: (signal: AbortSignal) => Promise<void>,
  controller: AbortController,
  afterMs: number,
  timeout: () => Error,
): Promise<void> {
  const { signal } = controller;
  signal.throwIfAborted();
  const timer = setTimeout(() => controller.abort(timeout()), afterMs);
  try {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      run(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for the promise, but no longer than so many milliseconds. */
export async function atMost(limitMs: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  try {
    await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
