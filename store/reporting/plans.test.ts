import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CampaignPlan } from '../../model/campaign-plan.ts';
import { recordContent } from '../ledger.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../testing/temporary-database.ts';
import { findPlan, openCampaign, PlanConflictError, savePlan } from './plans.ts';

const planCalled = (title: string) =>
  CampaignPlan.parse({
    title,
    letter: { code: null, date: null },
    office: null,
    requests: [{ deliverable: 'tong_ket', period: null }],
    cutOff: null,
    deadlines: [],
    sections: [],
    figures: [],
  });

describe('plans of campaigns', () => {
  let database: TemporaryDatabase;
  beforeAll(async () => {
    database = await temporaryDatabase();
  });
  afterAll(() => database.close());

  /** Does two things at the same moment and gives the conflict of the one that was refused. */
  async function conflictOf(one: Promise<unknown>, other: Promise<unknown>): Promise<PlanConflictError> {
    const settled = await Promise.allSettled([one, other]);
    const refused = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const conflict: unknown = refused[0];
    expect(refused).toHaveLength(1);
    if (!(conflict instanceof PlanConflictError)) throw conflict;
    return conflict;
  }

  it('that two people save at the same moment: one is kept, the other is refused and told by whom', async () => {
    const { db } = database;
    const id = await openCampaign(db, null, { plan: planCalled('Đợt 1'), reviewer: 'Lan' });
    for (let round = 0; round < 5; round += 1) {
      const { version } = await findPlan(db, id);
      const save = (reviewer: string) =>
        savePlan(db, id, { plan: planCalled(`của ${reviewer} ${round}`), reviewer }, version);
      const conflict = await conflictOf(save('Minh'), save('Hoa'));
      const { plan, reviewer } = await findPlan(db, id);
      expect(plan.title).toBe(`của ${reviewer} ${round}`);
      expect(conflict.parameters).toEqual({ by: reviewer });
    }
  });

  it('of one letter that two people confirm at the same moment: there is one campaign', async () => {
    const { db } = database;
    const arrival = {
      id: crypto.randomUUID(),
      name: 'cv.pdf',
      sourcePath: 'cv.pdf',
      settledPath: '.done/cv.pdf',
    };
    const { documentId } = await recordContent(db, arrival, { sha256: 'a'.repeat(64), size: 1 });
    const open = (reviewer: string) =>
      openCampaign(db, documentId, { plan: planCalled(`của ${reviewer}`), reviewer });
    const conflict = await conflictOf(open('Minh'), open('Hoa'));
    const rows = await db
      .selectFrom('reporting_campaigns')
      .select('id')
      .where('letter_id', '=', documentId)
      .execute();
    expect(rows).toHaveLength(1);
    const { reviewer } = await findPlan(db, rows[0]?.id ?? '');
    expect(conflict.parameters).toEqual({ by: reviewer });
    expect(conflict.remedy()).toContain('chưa được lưu');
  });
});
