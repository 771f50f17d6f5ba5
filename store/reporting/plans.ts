import { sql, type Transaction } from 'kysely';
import { CampaignPlan } from '../../model/campaign-plan.ts';
import { NamedError } from '../../model/errors.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';

/** A campaign that a person settled, by its newest plan. */
export interface StoredPlan {
  readonly id: string;
  /** The guidance letter that it was read from; null where it was entered by hand. */
  readonly letterId: string | null;
  /** Which plan this is; a later one stands in its place. */
  readonly version: number;
  readonly plan: CampaignPlan;
  readonly reviewer: string;
  readonly madeAt: string;
}

/** Somebody settled the campaign since; nothing was saved. */
export class PlanConflictError extends NamedError {
  readonly code = 'plan-conflict';
  readonly retryable = false;
}

/** There is no campaign with this id. */
export class CampaignNotFoundError extends NamedError {
  readonly code = 'campaign-not-found';
  readonly retryable = false;
}

export interface NewPlan {
  readonly plan: CampaignPlan;
  readonly reviewer: string;
}

/**
 * Opens a campaign of a letter, or one entered by hand.
 *
 * @returns its id
 * @throws PlanConflictError where the letter has a campaign already
 */
export async function openCampaign(db: Database, letterId: string | null, said: NewPlan): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const opened = await tx
      .insertInto('reporting_campaigns')
      .values({ letter_id: letterId })
      .onConflict((conflict) => conflict.column('letter_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!opened) throw new PlanConflictError({ by: await reviewerOf(tx, letterId) });
    await insertPlan(tx, opened.id, said);
    return opened.id;
  });
}

/**
 * Puts another plan in the place of the one that the person saw.
 *
 * @param basedOn the version that the person saw
 * @throws PlanConflictError, CampaignNotFoundError
 */
export async function savePlan(db: Database, id: string, said: NewPlan, basedOn: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Two people who save at the same moment go through here one after the other.
    const lock = tx.selectFrom('reporting_campaigns').select('id').where('id', '=', id).forUpdate();
    if (!(await lock.executeTakeFirst())) throw new CampaignNotFoundError();
    const newest = await tx
      .selectFrom('campaign_plans')
      .select(['id', 'reviewer'])
      .where('campaign_id', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    if (newest.id !== basedOn) throw new PlanConflictError({ by: newest.reviewer });
    await insertPlan(tx, id, said);
  });
}

async function insertPlan(tx: Transaction<Tables>, id: string, { plan, reviewer }: NewPlan): Promise<void> {
  await tx
    .insertInto('campaign_plans')
    .values({ campaign_id: id, body: JSON.stringify(plan), reviewer })
    .execute();
}

async function reviewerOf(tx: Transaction<Tables>, letterId: string | null): Promise<string> {
  const row = await tx
    .selectFrom('campaign_plans as p')
    .innerJoin('reporting_campaigns as c', 'c.id', 'p.campaign_id')
    .select('p.reviewer')
    .where('c.letter_id', '=', letterId)
    .orderBy('p.id', 'desc')
    .executeTakeFirst();
  return row?.reviewer ?? '';
}

function plans(db: Database) {
  return db
    .selectFrom('reporting_campaigns as c')
    .innerJoin('campaign_plans as p', (join) =>
      join
        .onRef('p.campaign_id', '=', 'c.id')
        .on('p.id', '=', sql<number>`(select max(id) from campaign_plans where campaign_id = c.id)`),
    )
    .select(['c.id', 'c.letter_id', 'p.id as version', 'p.body', 'p.reviewer', 'p.made_at']);
}

type Row = Awaited<ReturnType<ReturnType<typeof plans>['executeTakeFirstOrThrow']>>;

function storedOf(row: Row): StoredPlan {
  return {
    id: row.id,
    letterId: row.letter_id,
    version: row.version,
    plan: CampaignPlan.parse(row.body),
    reviewer: row.reviewer,
    madeAt: row.made_at.toISOString(),
  };
}

/** Every campaign that was settled, the last opened first. */
export async function listPlans(db: Database): Promise<StoredPlan[]> {
  const rows = await plans(db).orderBy('c.opened_at', 'desc').orderBy('c.id').execute();
  return rows.map(storedOf);
}

/** @throws CampaignNotFoundError */
export async function findPlan(db: Database, id: string): Promise<StoredPlan> {
  const row = await plans(db).where('c.id', '=', id).executeTakeFirst();
  if (!row) throw new CampaignNotFoundError();
  return storedOf(row);
}
