import { createRoute, z } from '@hono/zod-openapi';
import { ping } from '../../store/ping.ts';
import type { ServerContext } from '../context.ts';
import { jsonOf, newRouter } from '../router.ts';

const Health = z.object({ ok: z.literal(true) });

const health = createRoute({
  method: 'get',
  path: '/health',
  responses: { 200: jsonOf(Health, 'The server runs and its database answers') },
});

/** For programs that watch over this one; answers 500 when the database does not. */
export function healthRoutes({ db }: ServerContext) {
  return newRouter().openapi(health, async (c) => {
    await ping(db);
    return c.json({ ok: true as const }, 200);
  });
}
