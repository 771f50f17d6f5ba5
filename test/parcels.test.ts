import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLog } from '../cli/log.ts';
import { OpenThings } from '../cli/open-things.ts';
import { startWatcherRole } from '../cli/roles/watcher.ts';
import { startWorkerRole } from '../cli/roles/worker.ts';
import { openServices } from '../cli/services.ts';
import { attachedFile, mixedMail, named } from '../scripts/fixtures/parcels/mime.ts';
import { reportText } from '../scripts/fixtures/parcels/parcel.ts';
import { zip } from '../scripts/fixtures/zip.ts';
import { originsOf } from '../store/origins.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../store/testing/temporary-database.ts';

const PARCELS = fileURLToPath(new URL('../fixtures/parcels/', import.meta.url));
const PATIENCE = { timeout: 60_000, interval: 50 };

describe('mails and archives in the inbox', () => {
  const things = new OpenThings();
  let database: TemporaryDatabase;
  let inbox: string;

  beforeAll(async () => {
    database = await temporaryDatabase();
    const dataFolder = join(database.folder, 'work');
    inbox = join(dataFolder, 'inbox');
    await mkdir(inbox, { recursive: true });
    const places = { dataFolder, inbox, databaseUrl: database.url };
    const settings = { ...places, host: '127.0.0.1', quietMs: 20, surveyMs: 100, pagesAtOnce: 1 };
    const log = openLog(dataFolder, 'test');
    const services = things.add(await openServices(settings, log));
    things.add(await startWorkerRole(services, settings, log));
    things.add(await startWatcherRole(services, settings, log));
  });
  afterAll(async () => {
    await things.close();
    await database.close();
  });

  /** Drops a file and waits until nothing is left to do. @returns the id of its document */
  async function takeThrough(name: string, bytes?: Uint8Array): Promise<string> {
    if (bytes) await writeFile(join(inbox, name), bytes);
    else await copyFile(PARCELS + name, join(inbox, name));
    return vi.waitFor(async () => {
      const { db } = database;
      const arrival = await db
        .selectFrom('arrivals')
        .select('document_id')
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      const open = await db
        .selectFrom('documents')
        .select('name')
        .where('state', 'not in', ['ready', 'failed'])
        .execute();
      expect(open).toEqual([]);
      return arrival.document_id ?? '';
    }, PATIENCE);
  }

  const documentOf = (id: string | null) =>
    database.db
      .selectFrom('documents')
      .selectAll()
      .where('id', '=', id ?? '')
      .executeTakeFirstOrThrow();
  const partsOf = (id: string) =>
    database.db.selectFrom('parts').selectAll().where('parcel_id', '=', id).orderBy('number').execute();
  const mailsAround = async (id: string | null) => (await originsOf(database.db, id ?? '')).mails.length;

  it('become documents that know their mail', async () => {
    const mailId = await takeThrough('cong-van-kem-bao-cao.eml');
    expect(await documentOf(mailId)).toMatchObject({
      state: 'ready',
      status: 'ok',
      format: 'eml',
      page_count: 1,
      mail: { subject: 'Báo cáo thi đua, khen thưởng năm 2024', sentAt: '2024-12-09T01:30:00.000Z' },
    });
    const parts = await partsOf(mailId);
    expect(parts.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted', 'aside']);
    for (const { document_id, name, sha256 } of parts.slice(0, 3)) {
      expect(await documentOf(document_id)).toMatchObject({ state: 'ready', status: 'ok', name, sha256 });
      expect(await mailsAround(document_id)).toBe(1);
    }
  });

  it('that come by two mails are read once and lead to both', async () => {
    const report = attachedFile(named('Báo cáo.txt'), reportText('xã Hai Thư', 51));
    const first = await takeThrough(
      'thư một.eml',
      mixedMail(['Subject: 1', 'From: a@b.vn', 'To: c@d.vn'], [report]),
    );
    const second = await takeThrough(
      'thư hai.eml',
      mixedMail(['Subject: 2', 'From: a@b.vn', 'To: c@d.vn'], [report, report]),
    );
    const [one] = await partsOf(first);
    const others = await partsOf(second);
    expect(others.map(({ outcome, document_id }) => [outcome, document_id])).toEqual([
      ['duplicate', one?.document_id],
      ['duplicate', one?.document_id],
    ]);
    expect(await mailsAround(one?.document_id ?? null)).toBe(2);
  });

  it('inside one another are taken apart, each a document in its own state', async () => {
    const mailId = await takeThrough('zip-trong-thu.eml');
    const [archive] = await partsOf(mailId);
    const archived = await documentOf(archive?.document_id ?? null);
    expect(archived).toMatchObject({ state: 'ready', format: 'zip', page_count: 0, status: 'ok' });
    const [inner] = await partsOf(archived.id);
    expect(await documentOf(inner?.document_id ?? null)).toMatchObject({
      state: 'ready',
      mail: { subject: 'Báo cáo của xã' },
    });
    const [report] = await partsOf(inner?.document_id ?? '');
    expect(await documentOf(report?.document_id ?? null)).toMatchObject({ state: 'ready', status: 'ok' });
  });

  it('too deep inside one another end with a reason, and the others go on', async () => {
    let bytes: Uint8Array = reportText('xã Đáy', 61);
    for (const depth of [4, 3, 2, 1]) {
      const beside = { name: `cạnh-${depth}.txt`, content: reportText(`xã Cạnh ${depth}`, 61 + depth) };
      bytes = zip([{ name: `lớp-${depth}.zip`, content: bytes }, beside]);
    }
    await takeThrough('búp bê.zip', bytes);
    const rows = await database.db
      .selectFrom('documents')
      .select(['name', 'state', 'failure'])
      .where('name', 'like', 'lớp-%')
      .orderBy('name')
      .execute();
    expect(rows.map(({ name, state, failure }) => [name, state, failure?.code])).toEqual([
      ['lớp-1.zip', 'ready', undefined],
      ['lớp-2.zip', 'ready', undefined],
      ['lớp-3.zip', 'failed', 'nested-too-deep'],
    ]);
  });

  it('say which part could not be had, and why', async () => {
    const id = await takeThrough('mot-tep-hong.zip');
    const [archive, [broken, sound]] = [await documentOf(id), await partsOf(id)];
    expect(broken).toMatchObject({ outcome: 'failed', failure: { code: 'damaged-file' }, document_id: null });
    expect(sound).toMatchObject({ outcome: 'accepted' });
    expect(archive).toMatchObject({ state: 'ready', status: 'partial', issues: [{ code: 'part-refused' }] });
  });

  it.each([
    ['bom-nen.zip', 'unpacks-too-large'],
    ['co-mat-khau.zip', 'encrypted-file'],
    ['thu-trong.eml', 'empty-mail'],
  ])('fail as %s does, without a part', async (name, code) => {
    const id = await takeThrough(name);
    expect(await documentOf(id)).toMatchObject({
      state: 'failed',
      failure: { code, parameters: { file: name } },
    });
    expect(await partsOf(id)).toEqual([]);
  });

  it('leave no file beside those of the store', async () => {
    expect(await readdir(join(inbox, '..', 'files', 'incoming'))).toEqual([]);
    const stored = await database.db.selectFrom('documents').select('sha256').execute();
    for (const { sha256 } of stored) await readFile(join(inbox, '..', 'files', sha256.slice(0, 2), sha256));
  });
});
