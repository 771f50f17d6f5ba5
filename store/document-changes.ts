import { EventEmitter } from 'node:events';
import pg from 'pg';

/** The channel that the triggers of `migrations/0001_documents.ts` speak on. */
const CHANNEL = 'bangvang_documents';
const RECONNECT_MS = 2_000;

interface Events {
  /** A document (or an arrival without one) has changed. */
  changed: [id: string];
  /** The connection was lost for a while: anything may have changed. */
  missed: [];
}

/**
 * Tells which documents change, from PostgreSQL's notifications, on a connection of its own that is made again
 * whenever it is lost.
 */
export class DocumentChanges extends EventEmitter<Events> {
  readonly #url: string;
  readonly #onError: (error: Error) => void;
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(url: string, onError: (error: Error) => void) {
    super();
    this.setMaxListeners(0);
    this.#url = url;
    this.#onError = onError;
  }

  /** Begins to listen; a database that is away is waited for in the background. */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true });
    this.#client = client;
    let lost = false;
    const onLost = (error?: Error) => {
      if (lost || this.#closed) return;
      lost = true;
      if (error) this.#onError(error);
      this.#connectAgain();
    };
    client.on('error', onLost);
    client.on('end', () => onLost());
    client.on('notification', ({ payload }) => payload && this.emit('changed', payload));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      onLost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #connectAgain(): void {
    this.#client?.end().catch(() => undefined);
    this.#retry = setTimeout(async () => {
      await this.start();
      this.emit('missed');
    }, RECONNECT_MS);
    this.#retry.unref();
  }
}
