import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PictureCache } from './picture-cache.ts';

const of = {
  sha256: 'ab'.repeat(32),
  path: 'stored',
  name: 'báo cáo.pdf',
  page: 2,
  dpi: 100,
  turned: 90,
} as const;
let folder: string;
let made: number[];
const readers = {
  picture: async (_file: object, { page }: { readonly page: number }) => {
    made.push(page);
    return { webp: new Uint8Array([page]), width: 1, height: 1 };
  },
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  made = [];
});
afterEach(() => rm(folder, { recursive: true }));

it('makes a picture once, also for several people at once and after a restart', async () => {
  const failures: unknown[] = [];
  const cache = new PictureCache(folder, readers, (error) => failures.push(error));
  const pictures = await Promise.all([cache.picture(of), cache.picture(of)]);
  pictures.push(await cache.picture(of), await new PictureCache(folder, readers, () => {}).picture(of));
  expect(pictures.map((bytes) => [...bytes])).toEqual([[2], [2], [2], [2]]);
  expect(made).toEqual([2]);
  expect(await readdir(join(folder, 'ab', of.sha256))).toEqual(['2-100-90.webp']);
  expect(failures).toEqual([]);
});

it('shows a picture that cannot be kept', async () => {
  const failures: unknown[] = [];
  const file = join(folder, 'not-a-folder');
  await writeFile(file, '');
  expect([...(await new PictureCache(file, readers, (error) => failures.push(error)).picture(of))]).toEqual([
    2,
  ]);
  expect(failures).toHaveLength(1);
});

it('asks again after a failure', async () => {
  const cache = new PictureCache(folder, { picture: () => Promise.reject(new Error('torn')) }, () => {});
  await expect(cache.picture(of)).rejects.toThrow('torn');
  await expect(cache.picture(of)).rejects.toThrow('torn');
});
