import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeAll, describe, expect, it } from 'vitest';
import { samplePlan } from '../../pipeline/campaigns/testing/samples.ts';
import { CampaignBoard, CampaignId, UnitsAdded } from '../campaign-contract.ts';
import { Problem } from '../contract.ts';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('lists of units', () => {
  let id = '';
  beforeAll(async () => {
    const said = { letterId: null, plan: samplePlan(), reviewer: 'Lan' };
    id = CampaignId.parse(await (await server().post('/api/campaigns', said)).json()).id;
  });

  const send = (body: string | Buffer) =>
    server().ask(`/api/campaigns/${id}/units/csv`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'text/csv' },
      body,
    });
  const units = async () =>
    CampaignBoard.parse(await (await server().ask(`/api/campaigns/${id}`)).json()).board.lines;
  const refused = async (body: string | Buffer) => {
    const answer = await send(body);
    return { status: answer.status, problem: Problem.parse(await answer.json()) };
  };

  it('are refused whole, each line by its number and reason', async () => {
    const { status, problem } = await refused(
      'Tên đơn vị;Nhóm\r\nSở Y tế;Các sở\r\n;Các sở\r\nSở Y tế;cap_xa\r\n',
    );
    expect(status).toBe(422);
    expect(problem).toMatchObject({
      code: 'unit-lines',
      details: ['Dòng 3: không có tên đơn vị.', 'Dòng 4: đơn vị này đã có ở dòng 2 với nhóm khác.'],
    });
    expect(await units()).toEqual([]);
  });

  it.each([
    ['a file of nought bytes', '', 422, 'unit-list-empty'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]), 422, 'unit-list-not-text'],
    ['a huge file', 'x'.repeat(5 * 2 ** 20), 422, 'unit-list-too-large'],
  ])('are refused where they are %s', async (_, body, status, code) => {
    expect(await refused(body)).toMatchObject({ status, problem: { code } });
    expect(await units()).toEqual([]);
  });

  it('of a thousand units are taken in once, while others are served', async () => {
    const line = (at: number) => `UBND xã Phú Mỹ ${at};UBND các xã;"Huyện ""Kế Sách"" ${at % 9}"`;
    const lines = ['Tên đơn vị;Nhóm;Cấp trên', ...Array.from({ length: 1_000 }, (_, at) => line(at))];
    const list = `\ufeff${lines.join('\r\n')}\r\n`.normalize('NFD');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const started = performance.now();
    delay.enable();
    const answer = await send(list);
    delay.disable();
    const [total, wait] = [performance.now() - started, delay.max / 1e6];
    console.log(`1,000 units: ${Math.round(total)} ms, others waited ${Math.round(wait)} ms at most`);
    expect(UnitsAdded.parse(await answer.json())).toMatchObject({ added: 1_000, known: 0 });
    // Taken in one go they would wait for nearly all of it, on a fast machine as on a slow one.
    expect(wait).toBeLessThan(total / 2);
    expect(UnitsAdded.parse(await (await send(list)).json())).toMatchObject({ added: 0, known: 1_000 });
    expect(await units()).toHaveLength(1_000);
  });
});
