import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from './context.ts';
import { statusOf, UnknownAddressError } from './errors.ts';
import { languageOf, problemOf } from './problem.ts';
import { campaignUnitRoutes } from './routes/campaign-units.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { documentRoutes } from './routes/documents.ts';
import { eventRoutes } from './routes/events.ts';
import { exportRoutes } from './routes/export.ts';
import { fileRoutes } from './routes/files.ts';
import { healthRoutes } from './routes/health.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { reminderRoutes } from './routes/reminders.ts';
import { reviewRoutes } from './routes/review.ts';
import { versionRoutes } from './routes/versions.ts';
import { screens } from './screens.ts';
import { ownHostOnly, ownOriginOnly, protectiveHeaders } from './security.ts';

/** The API of the screens, everything under `/api`. */
function api(context: ServerContext) {
  return new OpenAPIHono()
    .basePath('/api')
    .route('/', documentRoutes(context))
    .route('/', reviewRoutes(context))
    .route('/', versionRoutes(context))
    .route('/', proposalRoutes(context))
    .route('/', campaignRoutes(context))
    .route('/', campaignUnitRoutes(context))
    .route('/', reminderRoutes(context))
    .route('/', exportRoutes(context))
    .route('/', fileRoutes(context))
    .route('/', eventRoutes(context))
    .route('/', healthRoutes(context));
}

/** What the typed client of the screens is made from: `hc<Api>(…)`. */
export type Api = ReturnType<typeof api>;

export interface AppOptions {
  /** What the server is bound to. */
  readonly host: string;
  /** The built screens. */
  readonly webFolder: string;
}

/** The whole application: guards, the API with its description at `/api/openapi.json`, and the screens. */
export function createApp(context: ServerContext, { host, webFolder }: AppOptions) {
  const app = new OpenAPIHono();
  app.use(protectiveHeaders, ownHostOnly(host), ownOriginOnly);
  app.onError((error, c) => {
    const status = statusOf(error);
    if (status >= 500) context.log.error({ error, path: c.req.path }, 'a request failed');
    return c.json(problemOf(error, languageOf(c)), status);
  });
  app.notFound((c) => c.json(problemOf(new UnknownAddressError(), languageOf(c)), 404));
  app.route('/', api(context));
  app.doc('/api/openapi.json', { openapi: '3.0.0', info: { title: 'Bảng Vàng', version: '1' } });
  app.all('/api/*', (c) => c.notFound());
  app.use(screens(webFolder));
  return app;
}
