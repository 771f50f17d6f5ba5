import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCorrection } from '../../../store/corrections.ts';
import { listFigures } from '../../../store/findings.ts';
import { reviewDocument } from '../../../store/review.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../../store/testing/temporary-database.ts';
import { recheckStale } from './recheck.ts';
import { readAgain, seedText } from './testing/seed-text.ts';
import { reportText } from './testing/texts.ts';

describe('documents held against each other', () => {
  let database: TemporaryDatabase;
  beforeAll(async () => {
    database = await temporaryDatabase();
  });
  beforeEach(async () => {
    const { db } = database;
    await db.deleteFrom('corrections').execute();
    await db.deleteFrom('arrivals').execute();
    await db.deleteFrom('documents').execute();
    await db.deleteFrom('stale_topics').execute();
  });
  afterAll(() => database.close());

  const seed = (name: string, text: string) => seedText(database.db, name, text);
  const pairs = async () => {
    const rows = await database.db
      .selectFrom('version_proposals as p')
      .innerJoin('documents as a', 'a.id', 'p.one_id')
      .innerJoin('documents as b', 'b.id', 'p.other_id')
      .select(['a.name as one', 'b.name as other'])
      .execute();
    return rows.map(({ one, other }) => [one, other].sort().join(' ')).sort();
  };
  const flagsOf = async (id: string) =>
    ((await reviewDocument(database.db, id))?.flags ?? []).map(({ flag, state }) => ({
      ...flag,
      state,
    }));
  /** Says something of the count of an award, which the machine read as `count`. */
  const correct = async (id: string, count: number, right: number) => {
    const figure = (await listFigures(database.db, id)).find((one) => one.count === count);
    await addCorrection(
      database.db,
      id,
      {
        subject: 'figure',
        subjectId: figure?.id ?? '',
        action: 'correct',
        changes: { count: right },
        reviewer: 'Lan',
      },
      null,
    );
    await recheckStale(database.db);
  };

  it('proposes the same report in other words as a version, and nothing else', async () => {
    await seed('nháp.docx', reportText({ number: '' }));
    await seed('ký.pdf', reportText());
    await seed('đính chính.pdf', reportText({ number: '47', ldtt: 49 }));
    await seed('năm sau.pdf', reportText({ year: 2024 }));
    await seed('sở khác.pdf', reportText({ unit: 'SỞ Y TẾ' }));
    await recheckStale(database.db);
    expect(await pairs()).toEqual(['ký.pdf nháp.docx', 'ký.pdf đính chính.pdf', 'nháp.docx đính chính.pdf']);
  });

  it('finds what several workers take in at once', async () => {
    const numbers = [1, 2, 3, 4, 5];
    await Promise.all(
      numbers.map(async (number) => {
        await seed(`${number}.pdf`, reportText({ number: `4${number}` }));
        await recheckStale(database.db);
      }),
    );
    await recheckStale(database.db);
    expect(await pairs()).toHaveLength(10);
    expect(await database.db.selectFrom('stale_topics').selectAll().execute()).toEqual([]);
  });

  it('flags a jump, and takes it back when the year before is corrected', async () => {
    const before = await seed('2022.pdf', reportText({ year: 2022, ldtt: 48 }));
    const now = await seed('2023.pdf', reportText({ year: 2023, ldtt: 148 }));
    await recheckStale(database.db);
    expect(await flagsOf(now)).toMatchObject([
      { rule: 'year-on-year-unit', severity: 'warning', others: [{ documentId: before, name: '2022.pdf' }] },
    ]);
    await correct(before, 48, 146);
    expect(await flagsOf(now)).toEqual([]);
  });

  it('keeps a dismissed flag dismissed when either document is read again, unless a number changed', async () => {
    const texts = [reportText({ year: 2022, ldtt: 48 }), reportText({ year: 2023, ldtt: 148 })] as const;
    const before = await seed('2022.pdf', texts[0]);
    const now = await seed('2023.pdf', texts[1]);
    await recheckStale(database.db);
    const subjectId = (await flagsOf(now))[0]?.id ?? '';
    const dismissal = {
      subject: 'flag',
      subjectId,
      action: 'dismiss',
      changes: null,
      reviewer: 'Lan',
    } as const;
    await addCorrection(database.db, now, dismissal, null);
    await readAgain(database.db, now, '2023.pdf', texts[1]);
    await readAgain(database.db, before, '2022.pdf', texts[0]);
    await recheckStale(database.db);
    expect(await flagsOf(now)).toMatchObject([{ id: subjectId, state: 'dismissed' }]);
    await correct(before, 48, 50);
    expect(await flagsOf(now)).toMatchObject([{ state: 'open' }]);
  });

  it('goes through what a correction touches, and no more', async () => {
    const id = await seed('2023.pdf', reportText());
    await seed('khác.pdf', reportText({ unit: 'SỞ Y TẾ', number: '9' }));
    await recheckStale(database.db);
    const figure = (await listFigures(database.db, id))[0];
    const said = { subject: 'figure', subjectId: figure?.id ?? '', reviewer: 'Lan' } as const;
    await addCorrection(database.db, id, { ...said, action: 'correct', changes: { count: 50 } }, null);
    // The document, its unit, the two places of its number among units above and below, and its like.
    expect(await recheckStale(database.db)).toBe(5);
    expect(await recheckStale(database.db)).toBe(0);
  });

  it('leaves out a sum that is in doubt', async () => {
    const before = await seed('2022.pdf', reportText({ year: 2022, ldtt: 48 }));
    const now = await seed('2023.pdf', reportText({ year: 2023, ldtt: 148 }));
    for (const { id, ...figure } of await listFigures(database.db, before))
      await database.db
        .updateTable('figures')
        .set({ body: JSON.stringify({ id, ...figure, confidence: 0.5 }) })
        .where('id', '=', id)
        .execute();
    await recheckStale(database.db);
    expect(await flagsOf(now)).toEqual([]);
  });

  it('forgets a document that is deleted', async () => {
    const before = await seed('2022.pdf', reportText({ year: 2022, ldtt: 48 }));
    const now = await seed('2023.pdf', reportText({ year: 2023, ldtt: 148 }));
    await recheckStale(database.db);
    await database.db.deleteFrom('arrivals').where('document_id', '=', before).execute();
    await database.db.deleteFrom('documents').where('id', '=', before).execute();
    await recheckStale(database.db);
    expect(await flagsOf(now)).toEqual([]);
  });

  it('goes on with the others where one topic cannot be compared, and keeps it for the next time', async () => {
    await seed('2022.pdf', reportText({ year: 2022, ldtt: 48 }));
    const now = await seed('2023.pdf', reportText({ year: 2023, ldtt: 148 }));
    await database.db.insertInto('stale_topics').values({ topic: 'document/no-id' }).execute();
    await expect(recheckStale(database.db)).rejects.toThrow('document/no-id');
    expect(await flagsOf(now)).toHaveLength(1);
    expect(await database.db.selectFrom('stale_topics').select('topic').execute()).toEqual([
      { topic: 'document/no-id' },
    ]);
  });
});
