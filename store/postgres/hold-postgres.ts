import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type PostgresServer, startPostgres } from './server.ts';

/** Advisory locks of the product in its database: who uses the embedded server, and what only one may do. */
const IN_USE = 7_305_001;
const CLAIMS = 7_305_002;
const CLAIM_PATIENCE_MS = 2_000;
const CLAIM_POLL_MS = 100;

export interface PostgresHold {
  readonly url: string;
  /** Lets go of it; the last one to do so stops the embedded server. */
  close(): Promise<void>;
}

/** The embedded server of a data folder, shared by all processes that use it (`watch`, `worker`, `serve` side by side). */
export async function holdEmbeddedPostgres(dataFolder: string): Promise<PostgresHold> {
  const server = await startPostgres(dataFolder);
  const presence = await connect(server.url);
  await presence.query('select pg_advisory_lock_shared($1)', [IN_USE]);
  return {
    url: server.url,
    close: async () => {
      await presence.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
      if (await isUnused(presence)) await stopServer(server, presence);
      else await presence.end();
    },
  };
}

async function isUnused(presence: pg.Client): Promise<boolean> {
  const { rows } = await presence.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
    IN_USE,
  ]);
  return rows[0]?.free === true;
}

async function stopServer(server: PostgresServer, presence: pg.Client): Promise<void> {
  await presence.end();
  await server.stop();
}

/**
 * Claims to be the only one that does something on this database. Held by a connection: it ends with the process,
 * however that dies. @returns null when another process holds it
 */
export async function claimRole(url: string, name: string): Promise<{ close(): Promise<void> } | null> {
  const client = await connect(url);
  // The server notices within moments that a killed process is gone.
  for (const deadline = Date.now() + CLAIM_PATIENCE_MS; Date.now() < deadline; await wait(CLAIM_POLL_MS)) {
    const { rows } = await client.query<{ claimed: boolean }>(
      'select pg_try_advisory_lock($1::int, hashtext($2)) as claimed',
      [CLAIMS, name],
    );
    if (rows[0]?.claimed) return { close: () => client.end() };
  }
  await client.end();
  return null;
}

/** A connection that holds locks; when the server goes away there is nothing left to hold. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
