import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { CampaignBoard, CampaignList, CampaignProposal, UnitsAdded } from '../campaign-contract.ts';
import { Problem } from '../contract.ts';
import { LETTER, seedLetter } from '../testing/seed-letter.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

async function get<T extends z.ZodType>(path: string, form: T): Promise<z.infer<T>> {
  const answer = await server().ask(`/api/campaigns${path}`);
  return form.parse(await answer.json());
}

describe('campaigns', () => {
  let letterId = '';
  let id = '';
  beforeAll(async () => {
    letterId = (await seedLetter(server().db, server().fileFolder)).documentId;
  });

  it('begin as letters that wait to be confirmed', async () => {
    const { campaigns, proposals } = await get('', CampaignList);
    expect(campaigns).toEqual([]);
    expect(proposals).toMatchObject([{ documentId: letterId, name: LETTER }]);
    const { plan } = await get(`/proposals/${letterId}`, CampaignProposal);
    expect(plan.deadlines.map(({ on }) => on)).toEqual(['2024-11-15', '2024-11-08']);
  });

  it('are confirmed once, with what the person changed', async () => {
    const { plan } = await get(`/proposals/${letterId}`, CampaignProposal);
    const said = { letterId, plan: { ...plan, title: 'Tổng kết 2024' }, reviewer: 'Lan' };
    const answer = await server().post('/api/campaigns', said);
    expect(answer.status).toBe(200);
    expect((await server().post('/api/campaigns', said)).status).toBe(409);
    const { campaigns, proposals } = await get('', CampaignList);
    expect(proposals).toEqual([]);
    expect(campaigns).toMatchObject([{ letterId, plan: { title: 'Tổng kết 2024' } }]);
    id = campaigns[0]?.id ?? '';
  });

  it('take units in by hand and from a list, and say which groups they did not know', async () => {
    const units = [{ name: 'Sở Y tế', groups: ['so_nganh'], parent: null }];
    const one = await server().post(`/api/campaigns/${id}/units`, { units });
    expect(UnitsAdded.parse(await one.json()).added).toBe(1);
    const list = await server().ask(`/api/campaigns/${id}/units/csv`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'text/csv' },
      body: 'Tên đơn vị;Nhóm\nSở Y tế;Các sở\nUBND huyện Sông Quê;UBND các huyện\nHội Làm vườn;Hội nghề\n',
    });
    expect(UnitsAdded.parse(await list.json())).toEqual({
      added: 2,
      known: 1,
      repeated: [],
      unknownGroups: ['Hội nghề'],
    });
    const { board } = await get(`/${id}`, CampaignBoard);
    // The clock of the tests stands between the two days of the letter.
    expect(board.lines.map(({ unit, due, state }) => [unit.name, due.on, state])).toEqual([
      ['Sở Y tế', '2024-11-08', 'missing'],
      ['UBND huyện Sông Quê', '2024-11-15', 'waiting'],
      ['Hội Làm vườn', null, 'waiting'],
    ]);
    const path = `/api/campaigns/${id}/units/${board.lines[2]?.unit.id}`;
    const removed = await server().ask(path, {
      method: 'DELETE',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(removed.status).toBe(204);
    expect((await get(`/${id}`, CampaignBoard)).board.lines).toHaveLength(2);
  });

  it('have the groups of a unit changed on what the person saw, and its deadline follows', async () => {
    const unit = (await get(`/${id}`, CampaignBoard)).board.lines[0]?.unit;
    const change = (groups: readonly string[], basedOn: readonly string[]) =>
      server().post(`/api/campaigns/${id}/units/${unit?.id}/groups`, { groups, basedOn });
    expect((await change(['cap_huyen', 'don_vi'], ['so_nganh'])).status).toBe(204);
    const line = async () =>
      (await get(`/${id}`, CampaignBoard)).board.lines.find((one) => one.unit.id === unit?.id);
    expect(await line()).toMatchObject({
      unit: { groups: ['cap_huyen', 'don_vi'] },
      due: { on: '2024-11-15' },
    });
    const second = await change([], ['so_nganh']);
    expect(second.status).toBe(409);
    expect(Problem.parse(await second.json()).code).toBe('unit-changed');
    expect((await change(['không có'], [])).status).toBe(400);
    await change(['so_nganh'], ['cap_huyen', 'don_vi']);
    expect((await line())?.due.on).toBe('2024-11-08');
  });

  it('hold a report that a person places, and have it checked again', async () => {
    const { lines } = (await get(`/${id}`, CampaignBoard)).board;
    const decision = {
      belongs: true,
      unitId: lines[1]?.unit.id ?? null,
      receivedOn: '2024-11-10',
      accepted: false,
    };
    const documentId = server().documentId;
    const answer = await server().post(`/api/campaigns/${id}/decisions`, {
      documentId,
      decision,
      reviewer: 'Lan',
    });
    expect(answer.status).toBe(204);
    expect(server().rechecked).toContain(documentId);
    const { board } = await get(`/${id}`, CampaignBoard);
    expect(board.lines[1]).toMatchObject({
      state: 'received',
      isLate: false,
      reports: [{ documentId, reason: 'person', receipt: { source: 'person', on: '2024-11-10' } }],
    });
  });

  it('are mended on what the person saw', async () => {
    const { plan, version } = await get(`/${id}`, CampaignBoard);
    const change = (basedOn: number) =>
      server().post(`/api/campaigns/${id}/plan`, {
        plan: { ...plan, deadlines: [] },
        reviewer: 'Minh',
        basedOn,
      });
    expect((await change(version)).status).toBe(204);
    const late = await change(version);
    expect(late.status).toBe(409);
    expect(Problem.parse(await late.json()).reason).toContain('Minh');
    expect((await get(`/${id}`, CampaignBoard)).board.lines.map(({ due }) => due.on)).toEqual([null, null]);
  });

  it.each([
    ['xlsx', 'PK'],
    ['docx', 'PK'],
    ['csv', '\ufeff'],
  ])('give their reminders as %s', async (format, start) => {
    const answer = await server().ask(`/api/campaigns/${id}/reminders/${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`.${format}`);
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(text.startsWith(start)).toBe(true);
  });

  it('refuse what is not there or has no sense', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect((await server().ask(`/api/campaigns/${nowhere}`)).status).toBe(404);
    expect((await server().ask(`/api/campaigns/proposals/${server().documentId}`)).status).toBe(422);
    expect(
      (await server().post('/api/campaigns', { letterId: null, plan: {}, reviewer: 'Lan' })).status,
    ).toBe(400);
    expect((await server().ask(`/api/campaigns/${id}/reminders/exe`)).status).toBe(400);
  });
});
