import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Point } from '../pipeline/context.ts';
import { openQueue } from '../queue/job-queue.ts';
import { attachedFile, mixedMail, named, textPart } from '../scripts/fixtures/parcels/mime.ts';
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
  'compare:done',
];
const OCR_POINTS: readonly Point[] = ['read-page:read', 'read-page:saved'];
/** The second of these is reached first with one attachment on disk, the third with one of three written down. */
const UNPACK_POINTS: readonly Point[] = [
  'unpack:unpacked',
  'unpack:part-kept',
  'unpack:part-recorded',
  'unpack:done',
];

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
    runner = spawn(process.execPath, ['--import', import.meta.resolve('#typescript'), RUNNER, input], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    return runner;
  }

  async function emptyQueue(): Promise<void> {
    const queue = await openQueue({ kind: 'postgres', url: database.url }, () => undefined);
    await queue.obliterate();
    await queue.close();
  }

  async function figuresOf(name: string): Promise<number> {
    const figures = await database.db
      .selectFrom('figures as f')
      .innerJoin('documents as d', 'd.id', 'f.document_id')
      .select('f.id')
      .where('d.name', '=', name)
      .execute();
    return figures.length;
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
    expect(await figuresOf(name)).toBe(figures);
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

  /** Each of the mail's three reports is a document of its own, once. */
  async function expectReportsOfMail(mail: string): Promise<void> {
    const reports = await database.db
      .selectFrom('parts as p')
      .innerJoin('documents as m', 'm.id', 'p.parcel_id')
      .innerJoin('documents as d', 'd.id', 'p.document_id')
      .select(['p.number', 'p.outcome', 'd.state', 'd.name'])
      .where('m.name', '=', mail)
      .orderBy('p.number')
      .execute();
    const one = { outcome: 'accepted', state: 'ready' };
    expect(reports).toMatchObject([1, 2, 3].map((number) => ({ ...one, number })));
    for (const { name } of reports) expect(await figuresOf(name)).toBe(3);
  }

  it.each(UNPACK_POINTS)('at %s, in the middle of a mail, loses no attachment', async (point) => {
    const name = `${point.replace(':', '-')}.eml`;
    await writeFile(join(inbox, name), mailOf(name));
    await runToDeath(point);
    run(null);
    await expectOneEnd(name, 0);
    await vi.waitFor(() => expectReportsOfMail(name), PATIENCE);
  });

  it('with the queue emptied, the attachments of a mail go on', async () => {
    const name = 'emptied.eml';
    await writeFile(join(inbox, name), mailOf(name));
    await runToDeath('unpack:part-recorded');
    await emptyQueue();
    run(null);
    await vi.waitFor(() => expectReportsOfMail(name), PATIENCE);
  });

  it('with the queue emptied, the reconciler puts back what is missing', async () => {
    const deaths: readonly Point[] = ['open:page-saved', 'understand:saved', 'check:checked'];
    const names = deaths.map((point) => `emptied-${point.replace(':', '-')}.txt`);
    for (const [index, point] of deaths.entries()) {
      const name = names[index] ?? '';
      await writeFile(join(inbox, name), report(name));
      await runToDeath(point);
      await emptyQueue();
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

/** A letter with three reports. */
function mailOf(name: string): Uint8Array {
  const reports = [1, 2, 3].map((number) => {
    const file = `${name} ${number}.txt`;
    return attachedFile(named(file), Buffer.from(report(file)));
  });
  return mixedMail(
    ['From: noivu@songque.example.vn', 'To: thidua@sonoivu.example.vn', `Subject: ${name}`],
    [textPart(`Xin gửi kèm ba báo cáo của ${name}.`), ...reports],
  );
}

async function scan(name: string): Promise<Buffer> {
  const lines = ['BÁO CÁO', `Tệp ${name}`, 'Năm 2022, tặng Giấy khen cho 12 cá nhân và 05 tập thể.'];
  const texts = lines.map((line, index) => `<text x="100" y="${150 + index * 90}">${line}</text>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="700"><rect width="100%" height="100%" fill="white"/>
    <g font-family="Tinos, Liberation Serif, DejaVu Serif, serif" font-size="44">${texts.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).withMetadata({ density: 200 }).png().toBuffer();
}
