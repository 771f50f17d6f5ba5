import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { ReaderCrashedError, ReadingTimeoutError } from '../../model/errors.ts';
import { errorOf } from './errors.ts';
import {
  Inspection,
  PageReading,
  Picture,
  ReadingReply,
  type ReadingRequest,
  TextReading,
} from './protocol.ts';

export interface ReadingPoolOptions {
  /** Processes at most; each reads one thing at a time. */
  readonly size: number;
  /** A single answer must come within this time. */
  readonly timeoutMs: number;
  /** V8 heap of one process; a file that needs more ends its process, not ours. */
  readonly heapMegabytes: number;
  /** An unused process is ended after this time, so that an idle system stays small. */
  readonly idleMs: number;
}

export const DEFAULT_POOL: ReadingPoolOptions = {
  size: 2,
  timeoutMs: 180_000,
  heapMegabytes: 1024,
  idleMs: 60_000,
};

/** A document in the store or on disk; `name` is what people call it, for the words of errors. */
export interface DocumentFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Opens documents in processes apart (see `reading-process.ts`) and hands out what they read.
 *
 * @throws RefusedByReaderError with the code of the file's own error, ReadingTimeoutError, ReaderCrashedError
 */
export class ReadingPool {
  readonly #options: ReadingPoolOptions;
  readonly #readers = new Set<Reader>();
  readonly #waiting: ((reader: Reader) => void)[] = [];

  constructor(options: ReadingPoolOptions = DEFAULT_POOL) {
    this.#options = options;
  }

  inspect(file: DocumentFile, signal?: AbortSignal): Promise<Inspection> {
    return this.#ask({ kind: 'inspect', ...file }, Inspection, signal);
  }

  readText(file: DocumentFile, page: number, signal?: AbortSignal): Promise<TextReading> {
    return this.#ask({ kind: 'read-text', ...file, page }, TextReading, signal);
  }

  recognise(file: DocumentFile, page: number, signal?: AbortSignal): Promise<PageReading> {
    return this.#ask({ kind: 'recognise', ...file, page }, PageReading, signal);
  }

  picture(file: DocumentFile, page: number, dpi: number, signal?: AbortSignal): Promise<Picture> {
    return this.#ask({ kind: 'picture', ...file, page, dpi }, Picture, signal);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers].map((reader) => reader.end()));
  }

  async #ask<T>(request: ReadingRequest, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
    const reader = await this.#free(request.path);
    try {
      return schema.parse(await reader.ask(request, signal));
    } finally {
      this.#release(reader);
    }
  }

  /** An idle process, preferably the one that has the document open; else a new one; else the next that is free. */
  async #free(path: string): Promise<Reader> {
    const idle = [...this.#readers].filter((reader) => !reader.busy);
    const reader = idle.find((candidate) => candidate.lastPath === path) ?? idle[0];
    if (reader) return reader.take();
    if (this.#readers.size < this.#options.size) {
      const fresh = new Reader(this.#options, () => this.#readers.delete(fresh));
      this.#readers.add(fresh);
      return fresh.take();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(reader: Reader): void {
    const next = this.#waiting.shift();
    if (!next) return reader.rest();
    if (reader.alive) return next(reader);
    const fresh = new Reader(this.#options, () => this.#readers.delete(fresh));
    this.#readers.add(fresh);
    next(fresh.take());
  }
}

/** One reading process. */
class Reader {
  readonly #options: ReadingPoolOptions;
  readonly #child: ChildProcess;
  #idle: NodeJS.Timeout | null = null;
  busy = false;
  alive = true;
  lastPath: string | null = null;

  constructor(options: ReadingPoolOptions, onExit: () => void) {
    this.#options = options;
    this.#child = fork(fileURLToPath(new URL('./reading-process.ts', import.meta.url)), {
      execArgv: ['--import', import.meta.resolve('tsx'), `--max-old-space-size=${options.heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.once('exit', () => {
      this.alive = false;
      onExit();
    });
  }

  take(): Reader {
    if (this.#idle) clearTimeout(this.#idle);
    this.busy = true;
    return this;
  }

  rest(): void {
    this.busy = false;
    this.#idle = setTimeout(() => this.#kill(), this.#options.idleMs);
    this.#idle.unref();
  }

  async end(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    if (!this.alive) return;
    const exit = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#kill();
    await exit;
  }

  #kill(): void {
    this.#child.kill('SIGKILL');
  }

  async ask(request: ReadingRequest, signal?: AbortSignal): Promise<unknown> {
    this.lastPath = request.path;
    const reply = await this.#exchange(request, signal);
    if (reply.kind === 'failure') throw errorOf(reply.failure);
    return reply.answer;
  }

  /** Sends one request and waits for its reply; silence beyond the limit, or an abort, ends the process. */
  #exchange(request: ReadingRequest, signal?: AbortSignal): Promise<ReadingReply> {
    const seconds = Math.round(this.#options.timeoutMs / 1000);
    return new Promise((resolve, reject) => {
      const give = (error: unknown) => {
        cleanUp();
        this.alive = false;
        this.#kill();
        reject(error);
      };
      const onMessage = (message: unknown) => {
        cleanUp();
        resolve(ReadingReply.parse(message));
      };
      const onExit = () => give(new ReaderCrashedError({ file: request.name }));
      const onAbort = () => give(signal?.reason);
      const timer = setTimeout(
        () => give(new ReadingTimeoutError({ file: request.name, seconds })),
        this.#options.timeoutMs,
      );
      const cleanUp = () => {
        clearTimeout(timer);
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
        signal?.removeEventListener('abort', onAbort);
      };
      this.#child.once('message', onMessage);
      this.#child.once('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      if (signal?.aborted) return onAbort();
      this.#child.send(request, (error) => error && give(new ReaderCrashedError({ file: request.name })));
    });
  }
}
