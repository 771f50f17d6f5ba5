import { z } from 'zod';
import { startWorker } from '../worker.ts';

const Settings = z.object({
  backend: z.object({ kind: z.enum(['postgres', 'redis']), url: z.string() }),
  lockMs: z.number(),
});
const { backend, lockMs } = Settings.parse(JSON.parse(process.argv[2] ?? ''));

/** A worker in a process of its own that says when it has a job and never finishes it: to be killed in the middle. */
const never = () => new Promise<void>(() => undefined);
const hang = async (): Promise<void> => {
  process.stdout.write('running\n');
  await never();
};

await startWorker(
  backend,
  { open: hang, 'read-page': hang, understand: hang, check: hang, compare: hang },
  {
    name: 'stuck',
    concurrency: { documents: 1, pages: 1 },
    lockMs,
    stalledCheckMs: lockMs,
    onFailed: async () => undefined,
    onError: (error) => process.stderr.write(`${error.message}\n`),
  },
);
