import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestInbox, testInbox } from '../testing/inbox.ts';
import { StillBeingWrittenError } from './errors.ts';
import { settleOriginals } from './settle-originals.ts';
import { takeIn } from './take-in.ts';

/** The end of a directory without entries (APPNOTE.TXT 4.3.16). */
const EMPTY_ARCHIVE = Buffer.from('PK\u0005\u0006'.padEnd(22, '\0'), 'latin1');
const REPORT = 'BÁO CÁO\nNăm 2022, tặng Giấy khen cho 12 cá nhân.\n';

describe('takeIn', () => {
  let inbox: TestInbox;
  let folder: string;

  beforeAll(async () => {
    inbox = await testInbox();
    folder = inbox.context.inbox;
  });
  afterAll(() => inbox.close());
  beforeEach(async () => {
    await inbox.database.db.deleteFrom('arrivals').execute();
    await inbox.database.db.deleteFrom('documents').execute();
    await rm(folder, { recursive: true });
    await mkdir(folder);
  });

  const drop = (name: string, content: string) => writeFile(join(folder, name), content);

  it('stores the content, writes the ledger, and moves the original only then', async () => {
    await drop('Báo cáo.txt', REPORT);
    const fate = await takeIn('Báo cáo.txt', inbox.context);
    expect(fate.kind).toBe('accepted');
    expect(await inbox.filesInInbox()).toEqual(['Báo cáo.txt']);
    expect(await settleOriginals(inbox.context)).toEqual([]);
    expect(await inbox.filesInInbox()).toEqual(['.done/Báo cáo.txt']);
    expect(await inbox.arrivals()).toEqual([
      { name: 'Báo cáo.txt', outcome: 'accepted', settled: true, code: null },
    ]);
  });

  it('records the same content under another name as a duplicate of the first', async () => {
    await drop('a.txt', REPORT);
    await drop("b 'bản sao'.txt", REPORT);
    const first = await takeIn('a.txt', inbox.context);
    const second = await takeIn("b 'bản sao'.txt", inbox.context);
    expect(second).toEqual({ ...first, kind: 'duplicate' });
    await settleOriginals(inbox.context);
    expect(await inbox.filesInInbox()).toEqual(['.done/a.txt', ".done/b 'bản sao'.txt"]);
  });

  it.each([
    ['empty-file', ''],
    ['unknown-format', '\u0000\u0001\u0002 not a document'],
  ])('refuses a file with the reason %s and keeps it', async (code, content) => {
    await drop('x.pdf', content);
    expect((await takeIn('x.pdf', inbox.context)).kind).toBe('refused');
    await settleOriginals(inbox.context);
    expect(await inbox.arrivals()).toEqual([{ name: 'x.pdf', outcome: 'failed', settled: true, code }]);
    expect(await inbox.filesInInbox()).toEqual(['.failed/x.pdf']);
  });

  it('looks at the whole of a large archive: what is in it stands at its end', async () => {
    const archive = Buffer.concat([Buffer.alloc(100_000, 1), EMPTY_ARCHIVE]);
    archive.write('PK\u0003\u0004', 'latin1');
    await writeFile(join(folder, 'lớn.zip'), archive);
    expect((await takeIn('lớn.zip', inbox.context)).kind).toBe('accepted');
  });

  it('refuses a file over the limit without copying it', async () => {
    await drop('lớn.pdf', '');
    await truncate(join(folder, 'lớn.pdf'), 50 * 1024 * 1024);
    const limits = { ...inbox.context.limits, maxFileBytes: 10 * 1024 * 1024 };
    await takeIn('lớn.pdf', { ...inbox.context, limits });
    expect(await inbox.arrivals()).toMatchObject([{ outcome: 'failed', code: 'file-too-large' }]);
  });

  it('refuses links and pipes, and does not touch what a link points to', async () => {
    const secret = join(inbox.database.folder, 'secret.txt');
    await writeFile(secret, REPORT);
    await symlink(secret, join(folder, 'link.txt'));
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    await takeIn('link.txt', inbox.context);
    await takeIn('pipe.txt', inbox.context);
    await settleOriginals(inbox.context);
    expect((await inbox.arrivals()).map((arrival) => arrival.code)).toEqual([
      'not-a-regular-file',
      'not-a-regular-file',
    ]);
    expect(await inbox.filesInInbox()).toEqual(['.failed/link.txt', '.failed/pipe.txt']);
  });

  it('leaves a file alone that grows while it is copied', async () => {
    await drop('đang ghi.txt', REPORT);
    const path = join(folder, 'đang ghi.txt');
    const { files } = inbox.context;
    const growing = {
      ...inbox.context,
      files: Object.assign(Object.create(files), {
        copyIn: async (source: Parameters<typeof files.copyIn>[0]) => {
          const copy = await files.copyIn(source);
          appendFileSync(path, 'thêm một dòng');
          return copy;
        },
        discard: files.discard.bind(files),
      }),
    };
    await expect(takeIn('đang ghi.txt', growing)).rejects.toThrow(StillBeingWrittenError);
    expect(await inbox.arrivals()).toEqual([]);
  });

  it('takes a removed file for what it is', async () => {
    expect(await takeIn('không có.txt', inbox.context)).toEqual({ kind: 'vanished' });
  });

  it('does not move another file that took the name of one already written down', async () => {
    await drop('a.txt', REPORT);
    await takeIn('a.txt', inbox.context);
    await drop('a.txt', `${REPORT} bản khác`);
    await settleOriginals(inbox.context);
    expect(await inbox.filesInInbox()).toEqual(['a.txt']);
  });
});
