import { createRoute } from '@hono/zod-openapi';
import { confirmItem, findProposal, setAside } from '../../pipeline/campaigns/proposals.ts';
import { findSource } from '../../store/review.ts';
import { CampaignId, Dismissal, ItemConfirmation, LetterProposal } from '../campaign-contract.ts';
import type { ServerContext } from '../context.ts';
import { DocumentNotFoundError } from '../errors.ts';
import { bodyOf, jsonOf, newRouter } from '../router.ts';

const show = createRoute({
  method: 'get',
  path: '/campaigns/proposals/{id}',
  request: { params: CampaignId },
  responses: { 200: jsonOf(LetterProposal, 'What a letter asks for, to be accepted or mended') },
});

const dismiss = createRoute({
  method: 'post',
  path: '/campaigns/proposals/{id}/dismissal',
  request: { params: CampaignId, body: bodyOf(Dismissal) },
  responses: { 204: { description: 'The letter is set aside as no campaign, or waits again' } },
});

const confirm = createRoute({
  method: 'post',
  path: '/campaigns/proposals/{id}/confirmations',
  request: { params: CampaignId, body: bodyOf(ItemConfirmation) },
  responses: { 204: { description: 'Saved' } },
});

/** Guidance letters that wait for a person: what they ask for, and whether they are campaigns at all. */
export function proposalRoutes({ db }: Pick<ServerContext, 'db'>) {
  const assertThere = async (id: string) => {
    if (!(await findSource(db, id))) throw new DocumentNotFoundError();
  };
  return newRouter()
    .openapi(show, async (c) => {
      const { id } = c.req.valid('param');
      await assertThere(id);
      return c.json(LetterProposal.parse(await findProposal(db, id)), 200);
    })
    .openapi(dismiss, async (c) => {
      const { id } = c.req.valid('param');
      await assertThere(id);
      await setAside(db, id, c.req.valid('json'));
      return c.body(null, 204);
    })
    .openapi(confirm, async (c) => {
      const { id } = c.req.valid('param');
      await assertThere(id);
      await confirmItem(db, id, c.req.valid('json'));
      return c.body(null, 204);
    });
}
