import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDecision } from '../../store/reporting/decisions.ts';
import type { Verdict } from '../../store/tables.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../store/testing/temporary-database.ts';
import { decideVersion, versionsOf } from '../../store/versions.ts';
import { seedText } from '../check/across/testing/seed-text.ts';
import { reportText } from '../check/across/testing/texts.ts';
import { loadBoard } from './load-board.ts';
import { listNewUnits, settleCampaign } from './settle.ts';
import { sampleDecision, samplePlan } from './testing/samples.ts';

const NOW = new Date('2024-01-10T00:00:00Z');
const YEAR = { from: '2023-01-01', to: '2023-12-31', kind: 'year', label: 'năm 2023' } as const;
const ASKED = {
  awards: ['HC_LD'],
  recipients: [],
  statuses: [],
  measures: ['count'],
  breakdown: [],
  section: null,
} as const;
const PLAN = samplePlan({
  letter: { code: null, date: null },
  office: { name: 'Sở Nội vụ tỉnh Bình Định', parent: 'Ủy ban nhân dân tỉnh Bình Định' },
  requests: [{ deliverable: 'tong_ket', period: YEAR }],
  deadlines: [{ on: '2023-12-10', time: null, deliverables: ['tong_ket'], reporters: [], receiver: null }],
  figures: [ASKED],
});
/** The corrected report gives what the first one left out. */
const MORE = 'Năm 2023: Huân chương Lao động hạng Nhì cho 02 cá nhân.';

describe('versions of a report on the board', () => {
  let database: TemporaryDatabase;
  let [campaign, early, late] = ['', '', ''];
  beforeAll(async () => {
    database = await temporaryDatabase();
    const { db } = database;
    early = await seed('lần 1.docx', reportText(), '2023-12-08T03:00:00Z');
    late = await seed(
      'lần 2.docx',
      reportText({ number: '52', day: '20 tháng 12', more: MORE }),
      '2023-12-21T03:00:00Z',
    );
    campaign = (await settleCampaign(db, null, { plan: PLAN, reviewer: 'Lan' })).id;
    await listNewUnits(db, campaign, [{ name: 'Sở Xây dựng', groups: ['so_nganh'], parent: null }]);
  });
  afterAll(() => database.close());

  async function seed(name: string, text: string, receivedAt: string): Promise<string> {
    const id = await seedText(database.db, name, text);
    const received = { received_at: new Date(receivedAt) };
    await database.db.updateTable('documents').set(received).where('id', '=', id).execute();
    return id;
  }

  async function say(verdict: Verdict, currentId: string | null): Promise<void> {
    const { db } = database;
    const basedOn = (await versionsOf(db, early))[0]?.history.at(-1)?.id ?? null;
    const said = { documentId: early, otherId: late, verdict, currentId, reviewer: 'Lan' };
    await decideVersion(db, said, basedOn);
  }

  async function line() {
    const { board } = await loadBoard(database.db, campaign, NOW);
    expect(board.unplaced).toEqual([]);
    expect(board.lines).toHaveLength(1);
    const [only] = board.lines;
    const ids = only?.reports.map(({ documentId }) => documentId);
    return { ...only, ids, newest: only?.reports[0], counts: board.counts };
  }

  it('both count while nobody has said that they are one', async () => {
    expect((await line()).ids).toEqual([late, early]);
  });

  it('an old version does not count, and the unit has reported on its day', async () => {
    await say('version', late);
    const { ids, newest, counts, isLate } = await line();
    expect(ids).toEqual([late]);
    expect(counts).toMatchObject({ received: 1, late: 0, incomplete: 0 });
    expect(isLate).toBe(false);
    expect(newest?.receipt.on).toBe('2023-12-21');
    expect(newest?.first).toMatchObject({
      documentId: early,
      receipt: { source: 'intake', on: '2023-12-08' },
    });
  });

  it('the current one alone says what is missing, also where the older file is current', async () => {
    await say('version', early);
    const { ids, newest, counts } = await line();
    expect(ids).toEqual([early]);
    expect(counts).toMatchObject({ received: 1, late: 0, incomplete: 1 });
    expect(newest?.gaps).toEqual([{ kind: 'award', award: 'HC_LD', mentioned: false }]);
    expect(newest?.first).toBeNull();
  });

  it('both count again where a person says that they are different, or that it is open', async () => {
    await say('different', null);
    expect((await line()).ids).toEqual([late, early]);
    await say('version', late);
    expect((await line()).ids).toEqual([late]);
    await say('open', null);
    expect((await line()).ids).toEqual([late, early]);
  });

  it('a stamp that a person read off the old version makes the unit late', async () => {
    await say('version', late);
    const stamped = sampleDecision({ receivedOn: '2023-12-11' });
    await addDecision(database.db, campaign, early, { decision: stamped, reviewer: 'Lan' });
    expect((await line()).counts).toMatchObject({ received: 1, late: 1 });
  });

  it('none counts once the current one is said to be of no campaign', async () => {
    const decision = sampleDecision({ belongs: false });
    await addDecision(database.db, campaign, late, { decision, reviewer: 'Lan' });
    expect((await line()).counts).toMatchObject({ received: 0, missing: 1 });
  });
});
