import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../contract.ts';
import { DRAFT, type SeededVersions, SIGNED, seedVersions, YEAR_BEFORE } from '../testing/seed-versions.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('versions of a report', () => {
  let ids: SeededVersions;
  beforeAll(async () => {
    ids = await seedVersions(server().db);
  });

  const decide = (rest: object, id = ids.draft) =>
    server().post(`/api/documents/${id}/versions`, {
      other: ids.signed,
      current: null,
      reviewer: 'Lan',
      basedOn: null,
      ...rest,
    });
  const rows = async (query = '') => {
    const answer = await server().ask(`/api/export/figures.csv?include=machine${query}`);
    return (await answer.text()).split('\r\n').filter((line) => line.includes('Sở Xây dựng 2023'));
  };
  const entryOf = async (id: string) => (await server().inbox()).entries.find((entry) => entry.id === id);
  const newest = async (id: string) => (await server().show(id)).versions[0]?.history.at(-1)?.id;

  it('are proposed with what differs, on both desks and in the inbox', async () => {
    const { versions, currentVersion } = await server().show(ids.draft);
    expect(versions).toMatchObject([
      {
        documentId: ids.signed,
        name: SIGNED,
        newerId: ids.signed,
        isOpen: true,
        differences: [{ thing: 'Lao động tiên tiến', period: 'Năm 2023', here: 147, there: 148 }],
      },
    ]);
    expect(currentVersion).toBeNull();
    expect(await entryOf(ids.signed)).toMatchObject({
      state: 'review',
      version: { state: 'asked', name: DRAFT },
    });
    expect(await entryOf(ids.draft)).toMatchObject({ state: 'review', version: { state: 'doubtful' } });
  });

  it('count once in a sum while nobody has settled them, and the export says so', async () => {
    const lines = await rows();
    expect(lines).toHaveLength(8);
    const ofDraft = lines.filter((line) => line.startsWith(DRAFT));
    expect(ofDraft[0]).toContain(`,không,"chờ chọn bản hiện hành, có thể đã thay bằng: ${SIGNED}"`);
    expect(lines.filter((line) => line.startsWith(SIGNED))[0]).toContain(',có,"chờ chọn bản hiện hành');
  });

  it('lead only the current one into exports and comparisons once somebody has said which', async () => {
    expect((await decide({ verdict: 'version', current: ids.signed })).status).toBe(204);
    expect((await rows()).every((line) => line.startsWith(SIGNED))).toBe(true);
    expect(await entryOf(ids.draft)).toMatchObject({ version: { state: 'superseded', name: SIGNED } });
    expect((await server().show(ids.draft)).currentVersion).toMatchObject({ documentId: ids.signed });
    expect((await server().show(ids.signed)).flags).toMatchObject([
      { flag: { rule: 'year-on-year-unit', others: [{ name: YEAR_BEFORE }] } },
    ]);
    expect((await server().show(ids.draft)).flags).toEqual([]);
  });

  it('can be had by themselves, old as they are', async () => {
    const lines = await rows(`&document=${ids.draft}`);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/,không,"?bản cũ, đã thay bằng: /);
  });

  it('are opened again or told apart by whoever saw the last word, and nobody else', async () => {
    const basedOn = await newest(ids.draft);
    const conflict = await decide({ verdict: 'different', reviewer: 'Minh' });
    expect(conflict.status).toBe(409);
    Problem.parse(await conflict.json());
    expect((await decide({ verdict: 'different', reviewer: 'Minh', basedOn })).status).toBe(204);
    expect(await rows()).toHaveLength(8);
    expect((await server().show(ids.signed)).versions).toMatchObject([{ isOpen: false }]);
  });

  it.each([
    ['a current one that is neither', { verdict: 'version', current: crypto.randomUUID() }, 400],
    ['no current one', { verdict: 'version' }, 400],
    ['a current one of different documents', { verdict: 'different', current: crypto.randomUUID() }, 400],
    ['nobody', { verdict: 'different', reviewer: ' ' }, 400],
    ['a document that is not there', { verdict: 'different', other: crypto.randomUUID() }, 404],
  ])('refuse %s', async (_, rest, status) => {
    const answer = await decide(rest);
    expect(answer.status).toBe(status);
    Problem.parse(await answer.json());
  });
});
