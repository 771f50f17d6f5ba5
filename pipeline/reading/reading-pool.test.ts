import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
afterEach(() => pool?.close());
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
