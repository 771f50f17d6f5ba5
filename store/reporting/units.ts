import { ReportingUnit } from '../../model/campaign-plan.ts';
import { NamedError } from '../../model/errors.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Database } from '../database.ts';

/** A unit on its way into a campaign; `key` is its name as names are compared. */
export type KeyedUnit = Omit<ReportingUnit, 'id'> & { readonly key: string };

/** Adds the units that are not there yet, behind those that are. @returns how many were added */
export async function addUnits(
  db: Database,
  campaignId: string,
  units: readonly KeyedUnit[],
): Promise<number> {
  if (units.length === 0) return 0;
  return db.transaction().execute(async (tx) => {
    const { last } = await tx
      .selectFrom('reporting_units')
      .select((eb) => eb.fn.coalesce(eb.fn.max('ordinal'), eb.lit(-1)).as('last'))
      .where('campaign_id', '=', campaignId)
      .executeTakeFirstOrThrow();
    const rows = units.map(({ name, groups, parent, unitId, key }, index) => ({
      campaign_id: campaignId,
      ordinal: last + 1 + index,
      name,
      groups: JSON.stringify(groups),
      parent,
      unit_id: unitId,
      key,
    }));
    const added = await tx
      .insertInto('reporting_units')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['campaign_id', 'key']).doNothing())
      .returning('id')
      .execute();
    return added.length;
  });
}

/** Somebody changed the unit since, or took it off the list; nothing was saved. */
export class UnitChangedError extends NamedError {
  readonly code = 'unit-changed';
  readonly retryable = false;
}

/**
 * Says which kinds of units a unit belongs to.
 *
 * @param basedOn the groups that the person saw
 * @throws UnitChangedError
 */
export async function changeGroups(
  db: Database,
  campaignId: string,
  id: string,
  groups: ReportingUnit['groups'],
  basedOn: ReportingUnit['groups'],
): Promise<void> {
  const changed = await db
    .updateTable('reporting_units')
    .set({ groups: JSON.stringify(groups) })
    .where('campaign_id', '=', campaignId)
    .where('id', '=', id)
    .where('groups', '=', JSON.stringify(basedOn))
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new UnitChangedError();
}

/** Takes a unit off the list; nothing where it is not on it. */
export async function removeUnit(db: Database, campaignId: string, id: string): Promise<void> {
  await db.deleteFrom('reporting_units').where('campaign_id', '=', campaignId).where('id', '=', id).execute();
}

/** The units of some campaigns in the order they were put down, by campaign. */
export async function listUnits(
  db: Database,
  campaignIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReportingUnit[]>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reporting_units')
    .selectAll()
    .where('campaign_id', 'in', campaignIds)
    .orderBy('ordinal')
    .execute();
  const units = groupBy(rows, (row) => row.campaign_id);
  return new Map(
    [...units].map(([id, list]) => [
      id,
      list.map(({ id: unit, name, groups, parent, unit_id }) =>
        ReportingUnit.parse({ id: unit, name, groups, parent, unitId: unit_id }),
      ),
    ]),
  );
}
