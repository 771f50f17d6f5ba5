import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { ServerContext } from '../context.ts';
import { newRouter } from '../router.ts';

/** Often enough that no proxy takes a quiet connection for a dead one. */
const HEARTBEAT_MS = 20_000;

const events = createRoute({
  method: 'get',
  path: '/events',
  responses: {
    200: {
      description:
        'Ids of documents as they change (`document`), and `missed` when some may have been missed',
      content: { 'text/event-stream': { schema: z.string() } },
    },
  },
});

/** Live events: what the screens show is asked for again when it has changed. */
export function eventRoutes({ changes }: ServerContext) {
  return newRouter().openapi(events, (c) =>
    streamSSE(c, async (stream) => {
      const send = (event: string, data: string) => void stream.writeSSE({ event, data });
      const onChanged = (id: string) => send('document', id);
      const onMissed = () => send('missed', '');
      const heartbeat = setInterval(() => send('heartbeat', ''), HEARTBEAT_MS);
      changes.on('changed', onChanged).on('missed', onMissed);
      send('heartbeat', '');
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(heartbeat);
      changes.off('changed', onChanged).off('missed', onMissed);
    }),
  );
}
