import { createRoute } from '@hono/zod-openapi';
import { decideVersion } from '../../store/versions.ts';
import type { ServerContext } from '../context.ts';
import { DocumentPath, VersionRequest } from '../contract.ts';
import { BadRequestError } from '../errors.ts';
import { recheck } from '../recheck.ts';
import { newRouter } from '../router.ts';

const decide = createRoute({
  method: 'post',
  path: '/documents/{id}/versions',
  request: {
    params: DocumentPath,
    body: { required: true, content: { 'application/json': { schema: VersionRequest } } },
  },
  responses: { 204: { description: 'Saved; the figures that count are those of the current version' } },
});

/** Which of several documents is the current version, as people say. */
export function versionRoutes(context: ServerContext) {
  return newRouter().openapi(decide, async (c) => {
    const { id: documentId } = c.req.valid('param');
    const { other: otherId, current: currentId, verdict, reviewer, basedOn } = c.req.valid('json');
    if (otherId === documentId) throw new BadRequestError({ fields: 'other' });
    if (currentId !== null && ![documentId, otherId].includes(currentId))
      throw new BadRequestError({ fields: 'current' });
    await decideVersion(context.db, { documentId, otherId, verdict, currentId, reviewer }, basedOn);
    await recheck(context);
    return c.body(null, 204);
  });
}
