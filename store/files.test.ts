import { createHash } from 'node:crypto';
import { mkdtemp, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileStore } from './files.ts';

describe('FileStore', () => {
  let folder: string;
  let store: FileStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang-files-'));
    store = await FileStore.open(join(folder, 'files'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function copyIn(content: string) {
    const path = join(folder, 'source');
    await writeFile(path, content);
    const handle = await open(path);
    const copy = await store.copyIn(handle);
    await handle.close();
    return copy;
  }

  it('keeps a file under the hash of its content', async () => {
    const copy = await copyIn('báo cáo');
    await store.keep(copy);
    const sha256 = createHash('sha256').update('báo cáo').digest('hex');
    expect(copy).toMatchObject({ sha256, size: Buffer.byteLength('báo cáo') });
    expect(await readFile(store.pathOf(sha256), 'utf8')).toBe('báo cáo');
  });

  it('shows nothing under its name before it is kept', async () => {
    const copy = await copyIn('nửa chừng');
    await expect(readFile(store.pathOf(copy.sha256))).rejects.toThrow('ENOENT');
    await store.discard(copy);
    expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([]);
  });

  it('keeps the same content twice without harm', async () => {
    await store.keep(await copyIn('một'));
    const again = await copyIn('một');
    await store.keep(again);
    expect(await readFile(store.pathOf(again.sha256), 'utf8')).toBe('một');
  });

  it('removes old leftovers of killed processes and spares copies being made', async () => {
    const incoming = join(folder, 'files', 'incoming');
    await writeFile(join(incoming, 'old'), 'x');
    await utimes(join(incoming, 'old'), new Date(0), new Date(0));
    await writeFile(join(incoming, 'fresh'), 'x');
    await store.removeLeftovers(60_000);
    expect(await readdir(incoming)).toEqual(['fresh']);
  });
});
