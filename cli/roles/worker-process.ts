import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Log } from '../log.ts';
import type { Role } from './role.ts';

/** A worker that keeps dying is started again ever more slowly, up to this. */
const LONGEST_PAUSE_MS = 30_000;
const FIRST_PAUSE_MS = 500;

/**
 * The worker role in a process of its own, so that reading never holds up the watcher or the screens; started
 * again when it dies. It ends by itself when this process is gone.
 */
export function startWorkerProcess(log: Log): Role {
  let child: ChildProcess | null = null;
  let closing = false;
  let pauseMs = FIRST_PAUSE_MS;
  let timer: NodeJS.Timeout | null = null;

  const start = () => {
    const startedAt = performance.now();
    child = fork(fileURLToPath(new URL('../bin.mjs', import.meta.url)), ['worker'], {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('exit', (code, signal) => {
      if (closing) return;
      if (performance.now() - startedAt > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
      log.error({ code, signal, pauseMs }, 'the worker process ended, starting it again');
      timer = setTimeout(start, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
  };
  start();

  return {
    close: async () => {
      closing = true;
      if (timer) clearTimeout(timer);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}
