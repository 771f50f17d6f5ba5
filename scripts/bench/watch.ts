import { setTimeout as wait } from 'node:timers/promises';
import { treeMegabytes } from './process-tree.ts';

/** What one piece of work cost. */
export interface Cost {
  readonly seconds: number;
  /** The most memory that the process and its descendants held at once. */
  readonly peakMegabytes: number;
}

const LOOK_EVERY_MS = 200;

/** Runs `work` and measures it; memory is that of `root` and its descendants. */
export async function costOf(work: () => Promise<unknown>, root = process.pid): Promise<Cost> {
  const ended = new AbortController();
  let peakMegabytes = 0;
  const watching = (async () => {
    while (!ended.signal.aborted) {
      peakMegabytes = Math.max(peakMegabytes, await treeMegabytes(root));
      await wait(LOOK_EVERY_MS);
    }
  })();
  const started = performance.now();
  try {
    await work();
    return { seconds: (performance.now() - started) / 1000, peakMegabytes };
  } finally {
    ended.abort();
    await watching;
  }
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
