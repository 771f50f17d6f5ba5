import { appendFile, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StableFiles } from './stable-files.ts';

describe('StableFiles', () => {
  let inbox: string;
  let files: StableFiles;

  beforeEach(async () => {
    inbox = await mkdtemp(join(tmpdir(), 'bangvang-inbox-'));
    files = new StableFiles(inbox, 2_000);
  });
  afterEach(() => rm(inbox, { recursive: true }));

  it('counts a file as whole after it was seen unchanged for the quiet time', async () => {
    await writeFile(join(inbox, 'a.pdf'), 'x');
    expect(await files.survey(0)).toEqual({ stable: [], unsettled: 1 });
    expect(await files.survey(1_999)).toEqual({ stable: [], unsettled: 1 });
    expect(await files.survey(2_000)).toEqual({ stable: ['a.pdf'], unsettled: 0 });
  });

  it('starts the quiet time anew with every write of a slow copy', async () => {
    const path = join(inbox, 'chậm.pdf');
    await writeFile(path, 'x');
    for (let now = 0; now < 10_000; now += 1_500) {
      expect((await files.survey(now)).stable).toEqual([]);
      await appendFile(path, 'x');
    }
    await files.survey(10_500);
    expect((await files.survey(12_500)).stable).toEqual(['chậm.pdf']);
  });

  it('is not misled by a copy that keeps the old modification time', async () => {
    const path = join(inbox, 'cũ.pdf');
    await writeFile(path, 'x');
    await utimes(path, 1, 1);
    await files.survey(0);
    await appendFile(path, 'x');
    await utimes(path, 1, 1);
    expect((await files.survey(5_000)).stable).toEqual([]);
  });

  it('waits no longer for a file that was taken away', async () => {
    await writeFile(join(inbox, 'a.pdf'), 'x');
    await files.survey(0);
    await rm(join(inbox, 'a.pdf'));
    expect(await files.survey(100)).toEqual({ stable: [], unsettled: 0 });
  });
});
