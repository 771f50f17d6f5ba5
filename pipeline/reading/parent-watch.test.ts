import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

/** No process has this number. */
const NOBODY = 2 ** 30;

it('ends a process that a file holds in a loop when its parent is gone', async () => {
  const watch = JSON.stringify(new URL('./parent-watch.mjs', import.meta.url).href);
  const program = `
    const { Worker } = require('node:worker_threads');
    new Worker(new URL(${watch}), { workerData: { parent: ${NOBODY} } }).unref();
    for (;;);`;
  const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}, 30_000);
