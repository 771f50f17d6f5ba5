import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Account, serverAccount } from './account.ts';
import { ensureCluster, readPassword, SUPERUSER } from './cluster.ts';
import { PostgresStartError } from './errors.ts';
import { isPostgresProcess, type PidFile, readPidFile, removePidFile } from './pid-file.ts';
import { clusterFolder, reachablePrograms } from './place.ts';
import type { PostgresPrograms } from './programs.ts';

export interface PostgresServer {
  /** Connection URL of the product's database. */
  readonly url: string;
  /** True where a server left over from an earlier run was taken over. */
  readonly adopted: boolean;
  /** Stops the server; open transactions are rolled back. */
  stop(): Promise<void>;
}

const START_LIMIT_MS = 60_000;
const POLL_MS = 100;

/**
 * The embedded PostgreSQL of a data folder, started or adopted. Several processes may call it at once; all get
 * the same server. It survives the death of the process that started it (kill -9), and the next call adopts it.
 *
 * @throws EmbeddedPostgresMissingError, PostgresAccountError, PostgresStartError
 */
export async function startPostgres(dataFolder: string): Promise<PostgresServer> {
  await mkdir(dataFolder, { recursive: true });
  const account = await serverAccount();
  const programs = await reachablePrograms(account);
  const cluster = await clusterFolder(dataFolder, account);
  const passwordFile = join(dataFolder, 'postgres.password');
  await ensureCluster(programs, cluster, passwordFile, account);
  const password = await readPassword(passwordFile);
  const log = join(dataFolder, 'postgres.log');
  return runningServer({ programs, account, cluster, password, log });
}

interface Setup {
  readonly programs: PostgresPrograms;
  readonly account: Account | null;
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/** Adopts what runs, else starts; when another process is quicker at starting, adopts that one. */
async function runningServer(setup: Setup): Promise<PostgresServer> {
  const deadline = Date.now() + START_LIMIT_MS;
  let isAlive: (() => boolean) | null = null;
  let lastError: unknown = null;
  while (Date.now() < deadline) {
    const running = await readPidFile(setup.cluster);
    if (running && !(await isPostgresProcess(running.pid))) await removePidFile(setup.cluster);
    else if (running) {
      lastError = await connectionError(urlOf(setup, running.port, 'postgres'));
      if (lastError === null) return serverOf(setup, running, isAlive === null);
    } else if (!isAlive?.()) {
      isAlive = await launch(setup);
    }
    await wait(POLL_MS);
  }
  throw new PostgresStartError({ detail: await endOf(setup.log) }, { cause: lastError });
}

/**
 * The server is a process of its own that outlives us if we are killed.
 * @returns whether it is still alive; a second server on one cluster ends at once, by PostgreSQL's own lock
 */
async function launch(setup: Setup): Promise<() => boolean> {
  const port = await freePort();
  const log = await open(setup.log, 'a');
  try {
    const child = spawn(setup.programs.postgres, ['-D', setup.cluster, '-p', String(port)], {
      cwd: setup.cluster,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...setup.account,
    });
    await once(child, 'spawn');
    child.unref();
    return () => child.exitCode === null && child.signalCode === null;
  } finally {
    await log.close();
  }
}

async function serverOf(setup: Setup, running: PidFile, adopted: boolean): Promise<PostgresServer> {
  await ensureDatabase(urlOf(setup, running.port, 'postgres'));
  return {
    url: urlOf(setup, running.port, 'bangvang'),
    adopted,
    stop: () => stop(setup.cluster, running.pid),
  };
}

/** SIGINT is PostgreSQL's "fast" shutdown: sessions are ended, everything committed is on disk. */
async function stop(cluster: string, pid: number): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  if (await isPostgresProcess(pid)) process.kill(pid, 'SIGINT');
  while ((await readPidFile(cluster))?.pid === pid && (await isPostgresProcess(pid))) {
    if (Date.now() > deadline) throw new PostgresStartError({ detail: `the server (${pid}) does not stop` });
    await wait(POLL_MS);
  }
}

function urlOf(setup: Setup, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(setup.password)}@127.0.0.1:${port}/${database}`;
}

async function connectionError(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'bangvang'");
    if (rowCount === 0) await client.query('create database bangvang');
  } catch (error) {
    // 42P04, 23505: another process created it at the same moment.
    if (!(error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505')))
      throw error;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  return address.port;
}

async function endOf(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(() => '')).slice(-600);
}
