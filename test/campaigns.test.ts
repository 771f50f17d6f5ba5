import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listNewUnits, settleCampaign } from '../pipeline/campaigns/settle.ts';
import { samplePlan } from '../pipeline/campaigns/testing/samples.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../store/testing/temporary-database.ts';
import { bangvang } from './support/system.ts';

describe('bangvang campaigns', () => {
  let database: TemporaryDatabase;
  let folder = '';
  beforeAll(async () => {
    database = await temporaryDatabase();
    folder = await mkdtemp(join(tmpdir(), 'bangvang-campaigns-'));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
  const run = (...args: string[]) =>
    bangvang(['campaigns', ...args], { DATABASE_URL: database.url, BANGVANG_DATA: folder });

  it('lists campaigns, shows the board as of a day, and writes reminders', async () => {
    expect((await run('list')).stdout).toContain('Chưa có đợt báo cáo nào');
    const { id } = await settleCampaign(database.db, null, { plan: samplePlan(), reviewer: 'Lan' });
    await listNewUnits(database.db, id, [{ name: 'Sở Y tế', groups: ['so_nganh'], parent: null }]);

    const listed = await run('list', '--as-of', '2021-11-03');
    expect(listed.stdout).toContain(`${id.slice(0, 8)}  Tổng kết công tác thi đua, khen thưởng năm 2021`);
    expect(listed.stdout).toContain('nhận 0/1, muộn 0, thiếu nội dung 0, quá hạn 0, chưa gửi 1');
    const board = await run('board', id.slice(0, 6), '--as-of', '2021-11-04');
    expect(board).toMatchObject({ code: 0 });
    expect(board.stdout).toContain('Sở Y tế · 03/11/2021 · quá hạn, chưa gửi');

    const file = join(folder, 'đôn đốc.csv');
    expect((await run('remind', id, '--out', file, '--as-of', '2021-11-04')).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('Sở Y tế,');
  });

  it('says what is wrong with what it was asked', async () => {
    expect((await run('board', 'không-có')).code).toBe(1);
    expect((await run('remind', 'a', '--out', join(folder, 'x.pdf'))).code).toBe(2);
    expect((await run('list', '--as-of', '31/12/2021')).code).toBe(2);
  });
});
