import { createRoute } from '@hono/zod-openapi';
import { loadBoard, loadBoards } from '../../pipeline/campaigns/load-board.ts';
import { listProposals } from '../../pipeline/campaigns/proposals.ts';
import { mendCampaign, settleCampaign } from '../../pipeline/campaigns/settle.ts';
import { addDecision } from '../../store/reporting/decisions.ts';
import { findPlan } from '../../store/reporting/plans.ts';
import { findSource } from '../../store/review.ts';
import {
  CampaignBoard,
  CampaignChange,
  CampaignId,
  CampaignList,
  DecisionRequest,
  NewCampaign,
} from '../campaign-contract.ts';
import type { ServerContext } from '../context.ts';
import { DocumentNotFoundError } from '../errors.ts';
import { bodyOf, jsonOf, newRouter } from '../router.ts';

const list = createRoute({
  method: 'get',
  path: '/campaigns',
  responses: {
    200: jsonOf(CampaignList, 'The campaigns, the letters that wait to be confirmed, and those set aside'),
  },
});

const board = createRoute({
  method: 'get',
  path: '/campaigns/{id}',
  request: { params: CampaignId },
  responses: { 200: jsonOf(CampaignBoard, 'Who has reported, who is late, what is missing') },
});

const open = createRoute({
  method: 'post',
  path: '/campaigns',
  request: { body: bodyOf(NewCampaign) },
  responses: { 200: jsonOf(CampaignId, 'The campaign is open') },
});

const change = createRoute({
  method: 'post',
  path: '/campaigns/{id}/plan',
  request: { params: CampaignId, body: bodyOf(CampaignChange) },
  responses: { 204: { description: 'Saved' } },
});

const decide = createRoute({
  method: 'post',
  path: '/campaigns/{id}/decisions',
  request: { params: CampaignId, body: bodyOf(DecisionRequest) },
  responses: { 204: { description: 'Saved' } },
});

/** Campaigns: confirmed or entered by a person, and the board of who has reported. */
export function campaignRoutes({ db, now, onRecheck }: ServerContext) {
  return newRouter()
    .openapi(list, async (c) => {
      const boards = await loadBoards(db, now());
      const campaigns = boards.map(({ board: { counts, unplaced }, ...campaign }) => ({
        ...campaign,
        counts,
        unplaced: unplaced.length,
      }));
      const { waiting: proposals, dismissed } = await listProposals(db, boards);
      return c.json(CampaignList.parse({ campaigns, proposals, dismissed }), 200);
    })
    .openapi(board, async (c) =>
      c.json(CampaignBoard.parse(await loadBoard(db, c.req.valid('param').id, now())), 200),
    )
    .openapi(open, async (c) => {
      const { letterId, ...said } = c.req.valid('json');
      const { id, concerned } = await settleCampaign(db, letterId, said);
      await onRecheck(concerned);
      return c.json({ id }, 200);
    })
    .openapi(change, async (c) => {
      const { basedOn, ...said } = c.req.valid('json');
      const { concerned } = await mendCampaign(db, c.req.valid('param').id, said, basedOn);
      await onRecheck(concerned);
      return c.body(null, 204);
    })
    .openapi(decide, async (c) => {
      const { id } = await findPlan(db, c.req.valid('param').id);
      const { documentId, ...said } = c.req.valid('json');
      if (!(await findSource(db, documentId))) throw new DocumentNotFoundError();
      await addDecision(db, id, documentId, said);
      await onRecheck([documentId]);
      return c.body(null, 204);
    });
}
