import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskFullError } from '../../model/errors.ts';
import { type TestInbox, testInbox } from '../testing/inbox.ts';
import { type Watcher, watchInbox } from './watcher.ts';

const REPORT = 'BÁO CÁO\nNăm 2022, tặng Giấy khen cho 12 cá nhân.\n';
const PATIENCE = { timeout: 20_000, interval: 20 };

describe('watchInbox', () => {
  let inbox: TestInbox;
  let watcher: Watcher | null = null;
  let troubles: unknown[];

  beforeEach(async () => {
    inbox = await testInbox();
    troubles = [];
  });
  afterEach(async () => {
    await watcher?.close();
    watcher = null;
    await inbox.close();
  });

  const drop = (name: string, content: string) => writeFile(join(inbox.context.inbox, name), content);

  async function watch(context = inbox.context) {
    watcher = await watchInbox(context, {
      quietMs: 50,
      surveyMs: 200,
      onFate: async () => undefined,
      onTrouble: (_path, error) => troubles.push(error),
    });
  }

  it('takes what was dropped before it started, what is dropped later, and a folder moved in', async () => {
    await drop('trước.txt', REPORT);
    await watch();
    await drop('sau.txt', `${REPORT}1`);
    const outside = join(inbox.database.folder, 'Huyện Mẫu');
    await mkdir(outside);
    await writeFile(join(outside, 'trong thư mục.txt'), `${REPORT}2`);
    await rename(outside, join(inbox.context.inbox, 'Huyện Mẫu'));
    await vi.waitFor(async () => expect(await inbox.arrivals()).toHaveLength(3), PATIENCE);
    await vi.waitFor(
      async () =>
        expect(await inbox.filesInInbox()).toEqual([
          '.done/sau.txt',
          '.done/trong thư mục.txt',
          '.done/trước.txt',
        ]),
      PATIENCE,
    );
  });

  it('leaves lock files, hidden files and unfinished downloads alone', async () => {
    for (const name of ['~$Báo cáo.docx', '.ẩn.txt', 'tải.crdownload', 'Thumbs.db']) await drop(name, REPORT);
    await watch();
    await drop('thật.txt', REPORT);
    await vi.waitFor(async () => expect(await inbox.arrivals()).toHaveLength(1), PATIENCE);
    expect((await inbox.arrivals())[0]?.name).toBe('thật.txt');
  });

  it('goes on with the others when one is refused', async () => {
    await drop('a rỗng.pdf', '');
    await drop('b tốt.txt', REPORT);
    await watch();
    await vi.waitFor(async () => expect(await inbox.arrivals()).toHaveLength(2), PATIENCE);
    expect((await inbox.arrivals()).map((arrival) => arrival.outcome).sort()).toEqual(['accepted', 'failed']);
  });

  it('tries again when the disk was full, and loses nothing', async () => {
    await drop('a.txt', REPORT);
    let full = true;
    const { files } = inbox.context;
    const narrow = Object.assign(Object.create(files), {
      copyIn: async (source: Parameters<typeof files.copyIn>[0]) => {
        if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        return files.copyIn(source);
      },
      keep: files.keep.bind(files),
      discard: files.discard.bind(files),
    });
    await watch({ ...inbox.context, files: narrow });
    await vi.waitFor(() => expect(troubles[0]).toBeInstanceOf(DiskFullError), PATIENCE);
    expect(await inbox.filesInInbox()).toEqual(['a.txt']);
    full = false;
    await vi.waitFor(async () => expect(await inbox.arrivals()).toHaveLength(1), PATIENCE);
  });
});
