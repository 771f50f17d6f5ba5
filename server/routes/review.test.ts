import { describe, expect, it } from 'vitest';
import { CorrectionOutcome, Problem, Vocabulary } from '../contract.ts';
import { figureId } from '../testing/sample-figures.ts';
import { FLAG_ID } from '../testing/sample-flag.ts';
import { IMPOSSIBLE } from '../testing/sample-head.ts';
import { LETTER, seedLetter } from '../testing/seed-letter.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('the review desk', () => {
  it('shows figures with their state', async () => {
    const { figures, flags, pages } = await server().show();
    expect(figures.map(({ state }) => state === 'needs_review')).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(flags).toMatchObject([{ state: 'open', flag: { id: FLAG_ID } }]);
    expect(pages.map(({ state }) => state)).toEqual(['read', 'read', 'failed']);
  });

  it('keeps a correction, leaves the machine value beneath it and says who', async () => {
    const answer = await server().say(1, { action: 'correct', changes: { count: 16 } });
    expect(answer.status).toBe(200);
    const figure = (await server().show()).figures[1];
    expect(figure).toMatchObject({
      state: 'corrected',
      figure: { count: 16 },
      machine: { count: 6 },
      history: [{ reviewer: 'Lan', action: 'correct', changes: { count: 16 } }],
    });
  });

  it('keeps whom a figure counts', async () => {
    const answer = await server().say(2, { action: 'correct', changes: { role: 'truc_tiep', sex: 'nu' } });
    expect(answer.status).toBe(200);
    const basedOn = (await server().show()).figures[2]?.history.at(-1)?.id;
    await server().say(2, { action: 'correct', changes: { role: null }, basedOn });
    const now = (await server().show()).figures[2];
    expect(now?.figure).toMatchObject({ sex: 'nu' });
    expect(now?.figure).not.toHaveProperty('role');
  });

  it('shows what the document says beside its figures', async () => {
    const { head, issues, campaign, figures } = await server().show();
    expect(head).toMatchObject({ signer: { name: 'Trần Văn Mẫu' }, citations: [{ code: IMPOSSIBLE }] });
    expect(issues).toMatchObject([
      { code: 'citation-year-after-document', box: head?.citations[0]?.evidence[0]?.box },
    ]);
    expect(campaign).toBeNull();
    expect([figures[9]?.figure.partOf, figures[10]?.figure.sameAs]).toEqual([figureId(4), figureId(0)]);
  });

  it('shows what a guidance letter asks for', async () => {
    const { documentId } = await seedLetter(server().db, server().fileFolder);
    const { name, campaign } = await server().show(documentId);
    expect(name).toBe(LETTER);
    expect(campaign?.deadlines.map(({ on }) => on)).toEqual(['2024-11-15', '2024-11-08']);
  });

  it('loses nobody: the slower of two is shown what the quicker saved', async () => {
    const [first, second] = await Promise.all([
      server().say(3, { action: 'correct', changes: { count: 33 }, reviewer: 'Lan' }),
      server().say(3, { action: 'correct', changes: { count: 34 }, reviewer: 'Minh' }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const loser = first.status === 409 ? first : second;
    const body = await loser.json();
    const now = (await server().show()).figures[3];
    expect(now?.history).toHaveLength(1);
    expect(body).toMatchObject({
      code: 'correction-conflict',
      current: { figure: { figure: { count: now?.figure.count } } },
    });
  });

  it('takes the same words sent twice once', async () => {
    expect((await server().say(0, { action: 'confirm' })).status).toBe(200);
    expect((await server().say(0, { action: 'confirm' })).status).toBe(200);
    expect((await server().show()).figures[0]?.history).toHaveLength(1);
  });

  it.each([
    ['a correction that changes nothing', { action: 'correct', changes: {} }, 400],
    ['a confirmation with changes', { action: 'confirm', changes: { count: 1 } }, 400],
    ['a negative count', { action: 'correct', changes: { count: -1 } }, 400],
    ['a sex that is none', { action: 'correct', changes: { sex: 'x' } }, 400],
    ['an award that does not exist', { action: 'correct', changes: { award: 'NOBEL' } }, 422],
    ['nobody', { action: 'confirm', reviewer: ' ' }, 400],
    ['a figure that is not there', { action: 'confirm', subjectId: 'f_ffffffffffff' }, 404],
  ])('refuses %s', async (_, rest, status) => {
    const answer = await server().say(4, rest);
    expect(answer.status).toBe(status);
    Problem.parse(await answer.json());
    expect((await server().show()).figures[4]?.history).toEqual([]);
  });

  it('dismisses and reopens a flag', async () => {
    const subject = { subject: 'flag', subjectId: FLAG_ID };
    const answer = await server().say(0, { ...subject, action: 'dismiss' });
    const { flag } = CorrectionOutcome.parse(await answer.json());
    expect(flag?.state).toBe('dismissed');
    const basedOn = flag?.history.at(-1)?.id;
    expect(await (await server().say(0, { ...subject, action: 'reopen', basedOn })).json()).toMatchObject({
      flag: { state: 'open' },
    });
  });

  it('knows awards and types of document by name', async () => {
    const { awards, documentTypes } = Vocabulary.parse(await (await server().ask('/api/vocabulary')).json());
    expect(awards.find(({ code }) => code === 'LDTT')?.name).toBe('Lao động tiên tiến');
    expect(documentTypes.find(({ code }) => code === 'nghi_dinh')?.name).toBe('Nghị định');
  });

  it('describes itself', async () => {
    const description = await server().ask('/api/openapi.json');
    expect(description.status).toBe(200);
    expect(await description.json()).toHaveProperty(['paths', '/api/documents/{id}/corrections', 'post']);
    expect(await (await server().ask('/api/health')).json()).toEqual({ ok: true });
  });

  it('has nothing to show of an unknown document', async () => {
    expect((await server().ask('/api/documents/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});
