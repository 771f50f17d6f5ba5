import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { QueueBackend } from '../backend.ts';

const SCRIPT = fileURLToPath(new URL('./stuck-worker.ts', import.meta.url));

/** A worker process in the middle of a job. @param lockMs how long its hold on the job outlives it */
export async function startStuckWorker(
  backend: QueueBackend,
  lockMs: number,
): Promise<{ kill(): Promise<void> }> {
  const settings = JSON.stringify({ backend, lockMs });
  const child = spawn(process.execPath, ['--import', import.meta.resolve('#typescript'), SCRIPT, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const ended = exit.then(() => {
    throw new Error('the worker process ended before it had a job');
  });
  await Promise.race([once(child.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return {
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
