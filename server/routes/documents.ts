import { createRoute } from '@hono/zod-openapi';
import { countInbox, type InboxCursor, listInbox } from '../../store/inbox/inbox.ts';
import { findSource } from '../../store/review.ts';
import type { ServerContext } from '../context.ts';
import { DocumentPath, InboxPage, InboxQuery, Summary } from '../contract.ts';
import { BadRequestError, DocumentNotFoundError, NothingToRetryError } from '../errors.ts';
import { languageOf, wordsOf } from '../problem.ts';
import { jsonOf, newRouter } from '../router.ts';

const PAGE_SIZE = 50;

const list = createRoute({
  method: 'get',
  path: '/documents',
  request: { query: InboxQuery },
  responses: { 200: jsonOf(InboxPage, 'One page of the inbox, newest first') },
});

const summary = createRoute({
  method: 'get',
  path: '/summary',
  responses: {
    200: jsonOf(Summary, 'How many entries each tab of the inbox holds, and where to drop files'),
  },
});

const retry = createRoute({
  method: 'post',
  path: '/documents/{id}/retry',
  request: { params: DocumentPath },
  responses: { 204: { description: 'The failed document is read again from its start' } },
});

/** The inbox: what came, how far it is, and another try for what failed. */
export function documentRoutes({ db, inboxFolder, onRetry }: ServerContext) {
  return newRouter()
    .openapi(list, async (c) => {
      const { state, q, cursor } = c.req.valid('query');
      const after = cursor === undefined ? undefined : readCursor(cursor);
      const page = await listInbox(db, { state, search: q, after, limit: PAGE_SIZE });
      const entries = page.entries.map((entry) => ({
        ...entry,
        failure: wordsOf(entry.failure, languageOf(c)),
      }));
      return c.json(InboxPage.parse({ entries, next: page.next && writeCursor(page.next) }), 200);
    })
    .openapi(summary, async (c) => c.json(Summary.parse({ counts: await countInbox(db), inboxFolder }), 200))
    .openapi(retry, async (c) => {
      const { id } = c.req.valid('param');
      if (await onRetry(id)) return c.body(null, 204);
      if (await findSource(db, id)) throw new NothingToRetryError();
      throw new DocumentNotFoundError();
    });
}

function writeCursor({ at, id }: InboxCursor): string {
  return Buffer.from(`${at}|${id}`).toString('base64url');
}

function readCursor(text: string): InboxCursor {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|');
  if (Number.isNaN(Date.parse(at)) || id === '') throw new BadRequestError({ fields: 'cursor' });
  return { at, id };
}
