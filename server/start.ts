import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { PictureCache } from '../pipeline/pictures/picture-cache.ts';
import { readingLimits } from '../pipeline/reading/limits.ts';
import type { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import { DocumentChanges } from '../store/document-changes.ts';
import { createApp } from './app.ts';
import type { ServerContext } from './context.ts';
import { PortTakenError } from './errors.ts';

export interface ServerOptions
  extends Pick<ServerContext, 'db' | 'files' | 'now' | 'onRecheck' | 'onRetry' | 'onUpload' | 'log'> {
  /** For a connection of its own that listens to changes. */
  readonly databaseUrl: string;
  readonly readers: Pick<ReadingPool, 'picture'>;
  /** Where page pictures are kept. */
  readonly pictureFolder: string;
  readonly host: string;
  /** 0: any free one. Absent: 8080, or the next free one where that is taken. */
  readonly port?: number;
  readonly webFolder: string;
  readonly inboxFolder?: string;
}

export interface RunningServer {
  /** Where the screens are, for people to open. */
  readonly address: string;
  close(): Promise<void>;
}

const USUAL_PORT = 8080;
const PORTS_TRIED = 100;

/** Serves the API and the screens. @throws PortTakenError where the port asked for is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl, readers, pictureFolder, host, port, webFolder, inboxFolder, ...rest } = options;
  const { log } = rest;
  const changes = new DocumentChanges(databaseUrl, (error) => log.warn({ error }, 'the listener was lost'));
  const pictures = new PictureCache(pictureFolder, readers, (error) =>
    log.warn({ error }, 'a picture could not be kept'),
  );
  const maxUploadBytes = readingLimits().maxFileBytes;
  const context = { ...rest, changes, pictures, maxUploadBytes, inboxFolder: inboxFolder ?? null };
  const app = createApp(context, { host, webFolder });
  const server = createServer(getRequestListener(app.fetch));
  const taken = await listen(server, host, port);
  await changes.start();
  return {
    address: `http://${shownHost(host)}:${taken}/`,
    close: async () => {
      await changes.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, host: string, wished: number | undefined): Promise<number> {
  const first = wished ?? USUAL_PORT;
  const last = wished === undefined ? first + PORTS_TRIED : first;
  for (let port = first; port <= last; port += 1) {
    if (await tryPort(server, host, port)) {
      const address = server.address();
      return address !== null && typeof address === 'object' ? address.port : port;
    }
  }
  throw new PortTakenError({ port: first });
}

async function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
