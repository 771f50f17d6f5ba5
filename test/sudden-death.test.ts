import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Point } from '../pipeline/context.ts';
import { openQueue } from '../queue/job-queue.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../store/testing/temporary-database.ts';

const RUNNER = fileURLToPath(new URL('./support/die-at.ts', import.meta.url));
const PATIENCE = { timeout: 90_000, interval: 100 };

const POINTS: readonly Point[] = [
  'intake:copied',
  'intake:kept',
  'intake:recorded',
  'intake:moved',
  'open:inspected',
  'open:page-saved',
  'open:done',
  'understand:understood',
  'understand:saved',
  'check:checked',
  'check:saved',
];
const OCR_POINTS: readonly Point[] = ['read-page:read', 'read-page:saved'];

describe('kill -9', () => {
  let database: TemporaryDatabase;
  let folder: string;
  let inbox: string;
  let runner: ChildProcess | null = null;

  beforeAll(async () => {
    database = await temporaryDatabase();
    folder = join(database.folder, 'work');
    inbox = join(folder, 'inbox');
    await mkdir(inbox, { recursive: true });
  });
  afterEach(async () => {
    if (!runner || runner.exitCode !== null || runner.signalCode !== null) return;
    const exit = once(runner, 'exit');
    runner.kill('SIGTERM');
    await exit;
  });
  afterAll(() => database.close());

  function run(point: Point | null): ChildProcess {
    const input = JSON.stringify({ dataFolder: folder, inbox, databaseUrl: database.url, point });
    runner = spawn(process.execPath, ['--import', 'tsx', RUNNER, input], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return runner;
  }

  async function runToDeath(point: Point): Promise<void> {
    const [, signal] = await once(run(point), 'exit');
    expect(signal, `the process was to die at ${point}`).toBe('SIGKILL');
  }

  /** The dropped file is in exactly one end state, and each of its figures exists once. */
  async function expectOneEnd(name: string, figures: number): Promise<void> {
    await vi.waitFor(async () => {
      const arrivals = await database.db
        .selectFrom('arrivals as a')
        .innerJoin('documents as d', 'd.id', 'a.document_id')
        .select(['a.outcome', 'a.settled', 'd.state', 'd.id'])
        .where('a.name', '=', name)
        .execute();
      expect(arrivals).toMatchObject([{ outcome: 'accepted', settled: true, state: 'ready' }]);
    }, PATIENCE);
    const counts = await database.db
      .selectFrom('figures as f')
      .innerJoin('documents as d', 'd.id', 'f.document_id')
      .select('f.body')
      .where('d.name', '=', name)
      .execute();
    expect(counts).toHaveLength(figures);
    const left = await readdir(inbox, { recursive: true });
    expect(left.filter((path) => path.endsWith(name))).toEqual([expect.stringMatching(/^\.done\//)]);
  }

  it.each(POINTS)('at %s loses nothing and doubles nothing', async (point) => {
    const name = `${point.replace(':', '-')}.txt`;
    await writeFile(join(inbox, name), report(name));
    await runToDeath(point);
    run(null);
    await expectOneEnd(name, 3);
  });

  it.each(OCR_POINTS)('at %s, in the middle of a scan, reads each page once', async (point) => {
    const name = `${point.replace(':', '-')}.png`;
    await writeFile(join(inbox, name), await scan(name));
    await runToDeath(point);
    run(null);
    await expectOneEnd(name, 2);
  });

  it('with the queue emptied, the reconciler puts back what is missing', async () => {
    const deaths: readonly Point[] = ['open:page-saved', 'understand:saved', 'check:checked'];
    const names = deaths.map((point) => `emptied-${point.replace(':', '-')}.txt`);
    for (const [index, point] of deaths.entries()) {
      const name = names[index] ?? '';
      await writeFile(join(inbox, name), report(name));
      await runToDeath(point);
      const queue = await openQueue({ kind: 'postgres', url: database.url }, () => undefined);
      await queue.obliterate();
      await queue.close();
    }
    run(null);
    for (const name of names) await expectOneEnd(name, 3);
  });
});

/** Each file has content of its own, else it would be a duplicate. */
function report(name: string): string {
  return [
    'BÁO CÁO',
    'Kết quả công tác thi đua, khen thưởng năm 2022',
    `Đơn vị gửi tệp ${name}.`,
    'Năm 2022, Giám đốc Sở tặng Giấy khen cho 12 cá nhân và 05 tập thể; 30 cá nhân đạt danh hiệu Lao động tiên tiến.',
  ].join('\n');
}

async function scan(name: string): Promise<Buffer> {
  const lines = ['BÁO CÁO', `Tệp ${name}`, 'Năm 2022, tặng Giấy khen cho 12 cá nhân và 05 tập thể.'];
  const texts = lines.map((line, index) => `<text x="100" y="${150 + index * 90}">${line}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="700"><rect width="100%" height="100%" fill="white"/>
    <g font-family="Tinos, Liberation Serif, DejaVu Serif, serif" font-size="44">${texts.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).withMetadata({ density: 200 }).png().toBuffer();
}
