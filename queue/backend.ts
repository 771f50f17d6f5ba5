import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { DatabaseUnavailableError, EnvironmentError } from '../model/errors.ts';

/** Where the jobs are kept. `schema` is the PostgreSQL schema of the queue's own tables. */
export type QueueBackend =
  | { readonly kind: 'postgres'; readonly url: string; readonly schema?: string }
  | { readonly kind: 'redis'; readonly url: string };

/** Redis was asked for and does not answer. */
export class RedisUnavailableError extends EnvironmentError {
  readonly code = 'redis-unavailable';
}

/** What BullMQ's classes below are given to connect with. */
export interface Connection {
  readonly backend: QueueBackend;
  /** Once aborted, a lost connection to Redis is not taken up again: without that, closing would wait for it. */
  readonly closing: AbortSignal;
}

/**
 * Connections of one queue object. BullMQ opens a pool for each of its objects, so pools are small: the embedded
 * server allows 100 connections to all processes together.
 */
const POOL_SIZE = 4;

/** Redis is asked again this often (milliseconds) while it is away; its commands wait meanwhile. */
const RECONNECT_EVERY_MS = 500;

const createBackend: BackendFactory<IQueueBackend, Connection> = (name, options, factoryOptions) => {
  const { backend, closing } = options.connection;
  switch (backend.kind) {
    case 'postgres': {
      const connection = {
        connectionString: backend.url,
        max: POOL_SIZE,
        // Whichever process comes first makes the tables; an advisory lock of BullMQ lets only one do it.
        migrate: true,
        ...(backend.schema === undefined ? {} : { schema: backend.schema }),
      };
      return createPostgresBackend(name, { ...options, connection }, factoryOptions);
    }
    case 'redis': {
      const connection = {
        url: backend.url,
        maxRetriesPerRequest: null,
        retryStrategy: () => (closing.aborted ? null : RECONNECT_EVERY_MS),
      };
      return createRedisBackend(name, { ...options, connection }, factoryOptions);
    }
  }
};

/** BullMQ's classes over either backend. */
export const { Queue, FlowProducer, Worker } = withBackend(createBackend);

/**
 * Waits for BullMQ objects to be connected, and says by name when they cannot be: a connection that fails at the
 * start is a wrong setting, one that is lost later is waited for.
 *
 * @throws DatabaseUnavailableError, RedisUnavailableError
 */
export async function connected(
  backend: QueueBackend,
  objects: readonly { waitUntilReady(): Promise<unknown>; close(): Promise<void> }[],
): Promise<void> {
  try {
    await Promise.all(objects.map((object) => object.waitUntilReady()));
  } catch (error) {
    await Promise.allSettled(objects.map((object) => object.close()));
    throw unavailable(backend, error);
  }
}

/**
 * Asks Redis once whether it is there: BullMQ itself would wait for ever.
 *
 * @throws RedisUnavailableError
 */
export async function assertReachable(backend: QueueBackend): Promise<void> {
  if (backend.kind !== 'redis') return;
  const client = new Redis(backend.url, { lazyConnect: true, retryStrategy: () => null });
  let cause: unknown;
  // ioredis rejects with "Connection is closed." and tells the reason only to this listener.
  client.on('error', (error) => {
    cause = error;
  });
  try {
    await client.connect();
  } catch (error) {
    throw new RedisUnavailableError({}, { cause: cause ?? error });
  } finally {
    client.disconnect();
  }
}

/** Errors of the server and of the network carry a `code`; others (a schema newer than the program) pass as they are. */
function unavailable(backend: QueueBackend, cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  return backend.kind === 'postgres'
    ? new DatabaseUnavailableError({}, { cause })
    : new RedisUnavailableError({}, { cause });
}
