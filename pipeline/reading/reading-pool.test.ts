import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makePdf, write } from '../../extractors/documents/testing/make-pdf.ts';
import { makeScan } from '../../extractors/documents/testing/make-scan.ts';
import { ReadingMemoryError, ReadingTimeoutError } from '../../model/errors.ts';
import { residentMegabytes } from './memory-watch.ts';
import { poolOptions, type ReadingPoolOptions } from './pool-options.ts';
import { type DocumentFile, ReadingPool } from './reading-pool.ts';

let folder: string;
let file: DocumentFile;
let pool: ReadingPool | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bangvang bộ đọc '));
  const path = join(folder, 'stored');
  await writeFile(path, 'Có 48 cá nhân đạt danh hiệu.');
  file = { path, name: 'báo cáo.txt' };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await pool?.close();
});
afterAll(() => rm(folder, { recursive: true }));

function start(options: Partial<ReadingPoolOptions>): ReadingPool {
  pool = new ReadingPool({ ...poolOptions(), size: 1, ...options });
  return pool;
}

describe('ReadingPool', () => {
  it('answers in a process apart', async () => {
    const readers = start({});
    expect(await readers.inspect(file)).toEqual({ format: 'text', pageCount: 1, isParcel: false });
    expect(await readers.readText(file, 1)).toMatchObject({ kind: 'text' });
  });

  it('holds each kind of request to its own time, and reads on with a new process', async () => {
    const readers = start({ timeoutMs: { ...poolOptions().timeoutMs, picture: 0 } });
    await expect(readers.picture(file, { page: 1, dpi: 72, turned: 0 })).rejects.toThrow(ReadingTimeoutError);
    expect(await readers.inspect(file)).toMatchObject({ pageCount: 1 });
  });

  it.skipIf(process.platform !== 'linux')('ends a process that takes too much memory', async () => {
    await expect(start({ memoryMegabytes: 1 }).readText(file, 1)).rejects.toThrow(ReadingMemoryError);
  });

  it.skipIf(process.platform === 'win32')('ends a program with the process that started it', async () => {
    const [programs, started] = [join(folder, 'programs'), join(folder, 'started')];
    await mkdir(programs);
    const script = `#!/bin/sh
case "$1" in
  --version) echo 'tesseract 5.3.0' ;;
  --list-langs) echo vie ;;
  *) echo $$ > '${started}.new' && mv '${started}.new' '${started}'; exec sleep 600 ;;
esac`;
    await writeFile(join(programs, 'tesseract'), script, { mode: 0o755 });
    vi.stubEnv('PATH', `${programs}:${process.env.PATH}`);
    const path = join(folder, 'scan.png');
    await writeFile(path, await makeScan(await makePdf((pdf) => write(pdf, '48 cá nhân', 85, 100)), 100));
    const readers = start({});
    const gone = new AbortController();
    const reading = readers.recognise({ path, name: 'quét.png' }, 1, gone.signal);
    const program = Number(await vi.waitFor(() => readFile(started, 'utf8'), 30_000));
    gone.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
    await vi.waitFor(() => expect(() => process.kill(program, 0)).toThrow(/ESRCH/), 10_000);
  });

  it('tells a full heap from another death', async () => {
    await expect(start({ heapMegabytes: 8 }).inspect(file)).rejects.toThrow(ReadingMemoryError);
  });

  it('calls a stored file by the name that people know', async () => {
    const missing = { path: join(folder, 'none'), name: 'biên bản.pdf' };
    await expect(start({}).inspect(missing)).rejects.toMatchObject({
      code: 'file-not-found',
      parameters: { file: 'biên bản.pdf' },
    });
  });
});

describe('residentMegabytes', () => {
  it.skipIf(process.platform !== 'linux')('knows the memory of a running process alone', async () => {
    expect(await residentMegabytes(process.pid)).toBeGreaterThan(1);
    expect(await residentMegabytes(2 ** 30)).toBeNull();
  });
});
