import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorrectionConflictError } from './corrections.ts';
import { CircularVersionsError, VersionNotFoundError } from './errors.ts';
import { recordContent } from './ledger.ts';
import { type TemporaryDatabase, temporaryDatabase } from './testing/temporary-database.ts';
import { versionStates } from './version-states.ts';
import { decideVersion, replaceProposals, versionsOf } from './versions.ts';

describe('versions of a report', () => {
  let database: TemporaryDatabase;
  let made = 0;
  beforeAll(async () => {
    database = await temporaryDatabase();
  });
  afterAll(() => database.close());

  async function document(name: string): Promise<string> {
    made += 1;
    const path = `${made} ${name}`;
    const arrival = { id: crypto.randomUUID(), name, sourcePath: path, settledPath: path };
    const content = { sha256: createHash('sha256').update(path).digest('hex'), size: 10 };
    return (await recordContent(database.db, arrival, content)).documentId;
  }
  async function remove(id: string): Promise<void> {
    await database.db.deleteFrom('arrivals').where('document_id', '=', id).execute();
    await database.db.deleteFrom('documents').where('id', '=', id).execute();
  }
  async function replaces(currentId: string, oldId: string, reviewer = 'Lan', basedOn: number | null = null) {
    const said = { documentId: oldId, otherId: currentId, currentId, verdict: 'version', reviewer } as const;
    await decideVersion(database.db, said, basedOn);
  }
  const propose = (id: string, otherId: string) =>
    replaceProposals(database.db, id, [{ otherId, newerId: otherId, similarity: 0.9 }]);
  /** What stands in place of each document, by name. */
  const standing = async (...ids: string[]) => {
    const states = await versionStates(database.db);
    return ids.map((id) => {
      const version = states.get(id);
      return version ? `${version.state} ${version.name}` : 'counts';
    });
  };

  it('asks until somebody says which one counts', async () => {
    const [a, b] = [await document('a'), await document('b')];
    await propose(a, b);
    expect(await standing(a, b)).toEqual(['doubtful b', 'asked a']);
    await replaces(a, b);
    expect(await standing(a, b)).toEqual(['counts', 'superseded a']);
    await propose(a, b);
    expect(await standing(a, b)).toEqual(['counts', 'superseded a']);
  });

  it('takes two documents for different ones, and opens the question again', async () => {
    const [a, b] = [await document('a'), await document('b')];
    await propose(a, b);
    const pair = { documentId: a, otherId: b, currentId: null, reviewer: 'Lan' };
    await decideVersion(database.db, { ...pair, verdict: 'different' }, null);
    expect(await standing(a, b)).toEqual(['counts', 'counts']);
    const [seen] = await versionsOf(database.db, a);
    await decideVersion(database.db, { ...pair, verdict: 'open' }, seen?.history.at(-1)?.id ?? null);
    expect(await standing(a, b)).toEqual(['doubtful b', 'asked a']);
  });

  it('follows a chain to its end, and asks nothing more of its old versions', async () => {
    const [a, b, c] = [await document('a'), await document('b'), await document('c')];
    await propose(a, c);
    await replaces(b, a);
    await replaces(c, b);
    expect(await standing(a, b, c)).toEqual(['superseded c', 'superseded c', 'counts']);
  });

  it('keeps an old version old when the one between is deleted, and lets the newest left count', async () => {
    const [a, b, c] = [await document('a'), await document('b'), await document('c')];
    await replaces(b, a);
    await replaces(c, b);
    await remove(b);
    expect(await standing(a, c)).toEqual(['superseded c', 'counts']);
    await remove(c);
    expect(await standing(a)).toEqual(['counts']);
  });

  it('lets the version before count when the newest is deleted', async () => {
    const [a, b, c] = [await document('a'), await document('b'), await document('c')];
    await replaces(b, a);
    await replaces(c, b);
    await remove(c);
    expect(await standing(a, b)).toEqual(['superseded b', 'counts']);
  });

  it('never lets all of them be old', async () => {
    const [a, b, c] = [await document('a'), await document('b'), await document('c')];
    await replaces(b, a);
    await replaces(c, b);
    await expect(replaces(a, c)).rejects.toThrow(CircularVersionsError);
    expect(await standing(a, b, c)).toEqual(['superseded c', 'superseded c', 'counts']);
  });

  it('refuses one of three decisions that go round in a circle at the same moment', async () => {
    const [a, b, c] = [await document('a'), await document('b'), await document('c')];
    const all = await Promise.allSettled([replaces(b, a), replaces(c, b), replaces(a, c)]);
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.any(CircularVersionsError)]);
    expect((await standing(a, b, c)).filter((state) => state === 'counts')).toHaveLength(1);
  });

  it('shows the slower of two what the quicker said, and keeps the same words once', async () => {
    const [a, b] = [await document('a'), await document('b')];
    const both = await Promise.allSettled([replaces(a, b, 'Lan'), replaces(b, a, 'Minh')]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([expect.any(CorrectionConflictError)]);
    const [kept] = (await versionsOf(database.db, a))[0]?.history ?? [];
    const other = kept?.currentId === a ? b : a;
    await replaces(kept?.currentId ?? '', other, kept?.reviewer);
    expect((await versionsOf(database.db, a))[0]?.history).toHaveLength(1);
  });

  it('says nothing of a document that is not there', async () => {
    const a = await document('a');
    await expect(replaces(a, crypto.randomUUID())).rejects.toThrow(VersionNotFoundError);
  });
});
