/**
 * Starts the whole system on an empty folder and measures, for each given file, the time from drop to "ready for
 * review", and the memory of all its processes: `npm run bench:path -- FILE…`. Medians of three runs.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, copyFile, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { machine } from './machine.ts';
import { treeMegabytes } from './process-tree.ts';
import { median } from './watch.ts';

const RUNS = 3;
const POLL_MS = 50;
const Inbox = z.object({
  entries: z.array(z.object({ name: z.string(), step: z.string().nullable() })),
});

const files = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'bangvang-bench-'));
const data = join(folder, 'data');
const system = spawn(
  process.execPath,
  [fileURLToPath(new URL('../../cli/bin.mjs', import.meta.url)), 'start'],
  {
    env: { ...process.env, BANGVANG_DATA: data },
    stdio: 'ignore',
  },
);
const memory = () => treeMegabytes(system.pid ?? 0, data);

const address = await poll(() => readFile(join(data, 'address'), 'utf8').catch(() => null));
await wait(5_000);
console.log(machine());
console.log(`idle: ${Math.round(await memory())} MiB`);
for (const file of files) {
  const results: { readonly seconds: number; readonly peak: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) results.push(await measure(file, run));
  const seconds = median(results.map((result) => result.seconds));
  const peak = median(results.map((result) => result.peak));
  console.log(`${basename(file)}: ${seconds.toFixed(1)} s from drop to ready, peak ${Math.round(peak)} MiB`);
}
system.kill('SIGTERM');
await once(system, 'exit');
await rm(folder, { recursive: true });

/** Every run drops content of its own: bytes after the end of a file change its hash and nothing else. */
async function measure(file: string, run: number): Promise<{ seconds: number; peak: number }> {
  const name = `${run}-${basename(file)}`;
  const copy = join(folder, name);
  await copyFile(file, copy);
  await appendFile(copy, `\n%${run}\n`);
  const dropped = performance.now();
  await rename(copy, join(data, 'inbox', name));
  let peak = 0;
  await poll(async () => {
    peak = Math.max(peak, await memory());
    const answer = await fetch(new URL('api/documents', address.trim()));
    const { entries } = Inbox.parse(await answer.json());
    return entries.some((entry) => entry.name === name && entry.step === 'ready') ? true : null;
  });
  return { seconds: (performance.now() - dropped) / 1000, peak };
}

async function poll<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await wait(POLL_MS);
  }
}
