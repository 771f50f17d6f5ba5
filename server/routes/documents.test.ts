import { describe, expect, it } from 'vitest';
import { Problem, Summary } from '../contract.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('the inbox', () => {
  it('lists documents and the arrivals that became none, with what there is to do', async () => {
    const { entries } = await server().inbox();
    const states = Object.fromEntries(entries.map(({ name, state }) => [name, state]));
    expect(states).toEqual({
      'Báo cáo TĐKT xã Đồng Lúa Vàng 2023.pdf': 'review',
      'Kế hoạch thi đua 2024.docx': 'processing',
      'Phụ lục có mật khẩu.pdf': 'failed',
      'bản chép.pdf': 'duplicate',
      'rỗng.pdf': 'failed',
    });
    const report = entries.find(({ id }) => id === server().documentId);
    expect(report).toMatchObject({
      figures: 11,
      toReview: 4,
      pagesDone: 3,
      pageCount: 3,
      flags: { error: 1 },
    });
    expect(entries.find(({ name }) => name === 'rỗng.pdf')?.failure?.reason).toContain('rỗng.pdf');
    expect(entries.find(({ state }) => state === 'duplicate')?.documentId).toBe(server().documentId);
  });

  it('counts each tab', async () => {
    const summary = Summary.parse(await (await server().ask('/api/summary')).json());
    expect(summary).toEqual({
      counts: { processing: 1, review: 1, done: 0, failed: 2, duplicate: 1 },
      inboxFolder: '/hộp thư',
    });
  });

  it.each(['dong lua vang', 'ĐỒNG LÚA', 'Đồng Lúa'.normalize('NFD'), 'binh minh'])(
    'finds “%s”',
    async (q) => {
      const { entries } = await server().inbox(`?q=${encodeURIComponent(q)}`);
      expect(entries.map(({ id }) => id)).toEqual([server().documentId]);
    },
  );

  it('takes % and _ as they are', async () => {
    expect((await server().inbox('?q=%25_')).entries).toEqual([]);
  });

  it('filters by tab', async () => {
    const names = (await server().inbox('?state=failed')).entries.map(({ name }) => name).sort();
    expect(names).toEqual(['Phụ lục có mật khẩu.pdf', 'rỗng.pdf']);
  });

  it('refuses what it does not understand, in words', async () => {
    for (const path of ['?state=lost', '?cursor=zzz']) {
      const answer = await server().ask(`/api/documents${path}`);
      expect(answer.status).toBe(400);
      expect(Problem.parse(await answer.json()).code).toBe('bad-request');
    }
  });

  it('starts failed documents anew, and only those', async () => {
    const failed = (await server().inbox('?state=failed')).entries.find(({ kind }) => kind === 'document');
    expect((await server().post(`/api/documents/${failed?.id}/retry`)).status).toBe(204);
    expect(server().retried).toEqual([failed?.id]);
    expect((await server().post(`/api/documents/${server().documentId}/retry`)).status).toBe(409);
  });
});
