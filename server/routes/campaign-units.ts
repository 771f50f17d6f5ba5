import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { listNewUnits } from '../../pipeline/campaigns/settle.ts';
import { UnitListTooLargeError } from '../../pipeline/campaigns/unit-list/errors.ts';
import { unitsOfCsv } from '../../pipeline/campaigns/unit-list/unit-csv.ts';
import { findPlan } from '../../store/reporting/plans.ts';
import { changeGroups, removeUnit } from '../../store/reporting/units.ts';
import { CampaignId, GroupsChange, NewUnits, UnitPath, UnitsAdded } from '../campaign-contract.ts';
import type { ServerContext } from '../context.ts';
import { bodyOf, jsonOf, newRouter } from '../router.ts';

/** Far more than any list of units takes, in whatever encoding. */
const MOST_BYTES = 4 * 2 ** 20;

const add = createRoute({
  method: 'post',
  path: '/campaigns/{id}/units',
  request: { params: CampaignId, body: bodyOf(NewUnits) },
  responses: { 200: jsonOf(UnitsAdded, 'The units are on the list') },
});

const take = createRoute({
  method: 'post',
  path: '/campaigns/{id}/units/csv',
  middleware: [
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new UnitListTooLargeError({ most: MOST_BYTES / 2 ** 20 });
      },
    }),
  ] as const,
  request: {
    params: CampaignId,
    body: { required: true, content: { 'text/csv': { schema: z.string() } } },
  },
  responses: { 200: jsonOf(UnitsAdded, 'The units of the list are on it; those that were are there once') },
});

const group = createRoute({
  method: 'post',
  path: '/campaigns/{id}/units/{unit}/groups',
  request: { params: UnitPath, body: bodyOf(GroupsChange) },
  responses: { 204: { description: 'The unit belongs to these kinds of units' } },
});

const remove = createRoute({
  method: 'delete',
  path: '/campaigns/{id}/units/{unit}',
  request: { params: UnitPath },
  responses: { 204: { description: 'The unit is off the list' } },
});

/** Who must report in a campaign. */
export function campaignUnitRoutes({ db }: ServerContext) {
  return newRouter()
    .openapi(add, async (c) => {
      const { units } = c.req.valid('json');
      const added = await listNewUnits(db, c.req.valid('param').id, units);
      return c.json({ added, known: units.length - added, repeated: [], unknownGroups: [] }, 200);
    })
    .openapi(take, async (c) => {
      const list = unitsOfCsv(new Uint8Array(await c.req.arrayBuffer()));
      const added = await listNewUnits(db, c.req.valid('param').id, list.units);
      const [repeated, unknownGroups] = [[...list.repeated], [...list.unknownGroups]];
      return c.json({ added, known: list.units.length - added, repeated, unknownGroups }, 200);
    })
    .openapi(group, async (c) => {
      const { id, unit } = c.req.valid('param');
      const { groups, basedOn } = c.req.valid('json');
      await findPlan(db, id);
      await changeGroups(db, id, unit, groups, basedOn);
      return c.body(null, 204);
    })
    .openapi(remove, async (c) => {
      const { id, unit } = c.req.valid('param');
      await findPlan(db, id);
      await removeUnit(db, id, unit);
      return c.body(null, 204);
    });
}
