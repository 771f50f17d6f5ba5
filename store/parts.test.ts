import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordContent } from './ledger.ts';
import { originsOf } from './origins.ts';
import { listParts, placeOf, recordNoDocument, recordPart, saveMail } from './parts.ts';
import { type TemporaryDatabase, temporaryDatabase } from './testing/temporary-database.ts';

const FAILURE = { code: 'damaged-file', parameters: { file: 'a.pdf' } };

describe('the parts of mails and archives', () => {
  let database: TemporaryDatabase;
  beforeAll(async () => {
    database = await temporaryDatabase();
  });
  afterAll(() => database.close());

  const contentOf = (name: string) => ({ sha256: createHash('sha256').update(name).digest('hex'), size: 10 });

  async function drop(name: string): Promise<string> {
    const arrival = { id: crypto.randomUUID(), name, sourcePath: name, settledPath: `.done/${name}` };
    return (await recordContent(database.db, arrival, contentOf(name))).documentId;
  }
  async function put(parcelId: string, number: number, name: string): Promise<string> {
    const key = { parcelId, number, name, size: 10 };
    return (await recordPart(database.db, key, contentOf(name))).documentId;
  }
  const outcomesOf = async (id: string) => (await listParts(database.db, id)).map(({ outcome }) => outcome);

  it('stay what they were when a step runs again', async () => {
    const mail = await drop('lại.eml');
    const first = await put(mail, 1, 'lại 1.pdf');
    expect(await put(mail, 1, 'lại 1.pdf')).toBe(first);
    await recordNoDocument(database.db, { parcelId: mail, number: 1, name: 'x', size: 1 }, FAILURE);
    expect(await listParts(database.db, mail)).toMatchObject([
      { name: 'lại 1.pdf', outcome: 'accepted', documentId: first, failure: null },
    ]);
  });

  it('become documents where an earlier run could not take them', async () => {
    const mail = await drop('hỏng.eml');
    const key = { parcelId: mail, number: 1, name: 'hỏng.pdf', size: 10 };
    await recordNoDocument(database.db, key, FAILURE);
    expect(await outcomesOf(mail)).toEqual(['failed']);
    await put(mail, 1, 'hỏng.pdf');
    expect(await outcomesOf(mail)).toEqual(['accepted']);
  });

  it('count for the limits of what was dropped, at any depth, but not the own ones of a killed run', async () => {
    const outer = await drop('ngoài.zip');
    const left = await put(outer, 1, 'trái.zip');
    const right = await put(outer, 2, 'phải.zip');
    await put(left, 1, 'trái 1.pdf');
    await put(left, 2, 'trái 2.pdf');
    await put(right, 1, 'phải 1.pdf');
    expect(await placeOf(database.db, outer)).toEqual({ depth: 1, parts: 3, bytes: 30 });
    expect(await placeOf(database.db, right)).toEqual({ depth: 2, parts: 4, bytes: 40 });
  });

  it('that were dropped before do not lie in the parcel that brings them again', async () => {
    const alone = await drop('một mình.zip');
    const mail = await drop('gửi lại.eml');
    await put(mail, 1, 'một mình.zip');
    expect(await outcomesOf(mail)).toEqual(['duplicate']);
    expect(await placeOf(database.db, alone)).toEqual({ depth: 1, parts: 0, bytes: 0 });
  });

  it('know every mail that they came by, once each, also where an archive holds itself', async () => {
    const facts = { from: null, to: [], cc: [], subject: null };
    const mails = await Promise.all(['vòng một.eml', 'vòng hai.eml'].map(drop));
    for (const [day, id] of mails.entries())
      await saveMail(database.db, id, { ...facts, sentAt: `2024-01-0${day + 1}T00:00:00.000Z` });
    const archives = await Promise.all(mails.map((id) => put(id, 1, 'vòng.zip')));
    const [archive = ''] = archives;
    await put(archive, 1, 'vòng.zip');
    const report = await put(archive, 2, 'trong vòng.pdf');
    const origins = await originsOf(database.db, report);
    expect(origins.mails.map(({ documentId }) => documentId)).toEqual([mails[1], mails[0]]);
    expect(origins.parcels).toEqual([{ documentId: archive, name: 'vòng.zip' }]);
    expect((await originsOf(database.db, archive)).parcels).toHaveLength(2);
    const place = await placeOf(database.db, archive);
    expect(place.depth).toBe(2);
  });

  it('of two mails that arrive at once are one document', async () => {
    const mails = await Promise.all(Array.from({ length: 8 }, (_, index) => drop(`cùng lúc ${index}.eml`)));
    const documents = await Promise.all(mails.map((id) => put(id, 1, 'cùng lúc.pdf')));
    expect(new Set(documents).size).toBe(1);
    const { rows } = await sql<{ outcome: string; count: number }>`
      select outcome, count(*) from parts where document_id = ${documents[0]} group by outcome order by 1`.execute(
      database.db,
    );
    expect(rows).toEqual([
      { outcome: 'accepted', count: 1 },
      { outcome: 'duplicate', count: 7 },
    ]);
  });
});
