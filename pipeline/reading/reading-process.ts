import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReaderCrashedError, ReadingMemoryError, ReadingTimeoutError } from '../../model/errors.ts';
import { errorOf } from './errors.ts';
import { watchMemory } from './memory-watch.ts';
import { ReadingReply, type ReadingRequest } from './protocol.ts';

export interface ReadingProcessOptions {
  /** A single answer must come within this time; recognising a page takes longer than its own text does. */
  readonly timeoutMs: Readonly<Record<ReadingRequest['kind'], number>>;
  /** V8 heap of one process; a file that needs more ends its process, not ours. */
  readonly heapMegabytes: number;
  /** Memory of one process as a whole, pictures and fonts included; watched on Linux alone. */
  readonly memoryMegabytes: number;
  /** An unused process is ended after this time, so that an idle system stays small. */
  readonly idleMs: number;
}

/**
 * Has glibc give the memory of a page's pixels back as soon as they are freed (mallopt(3)); as it comes it keeps more
 * with every page, up to twice of what is used. Other systems know nothing of these.
 */
const RETURN_PIXELS = { MALLOC_MMAP_THRESHOLD_: String(1024 * 1024), MALLOC_ARENA_MAX: '2' };

/** Ends a process with all that it has started; where there are no groups, by itself. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** V8 aborts where its heap is full; a shell in between turns the signal into 128 + 6. */
const isOutOfHeap = (code: number | null, signal: NodeJS.Signals | null) =>
  signal === 'SIGABRT' || code === 134;

/**
 * One process that opens documents (`reading-child.ts`), asked one thing at a time. It may crash, hang or run out
 * of memory on a hostile file: it is killed then, and only the page at hand is lost.
 */
export class ReadingProcess {
  readonly #options: ReadingProcessOptions;
  readonly #child: ChildProcess;
  #idle: NodeJS.Timeout | null = null;
  busy = false;
  alive = true;
  lastPath: string | null = null;

  constructor(options: ReadingProcessOptions, onExit: () => void) {
    this.#options = options;
    this.#child = fork(fileURLToPath(new URL('./reading-child.ts', import.meta.url)), [String(process.pid)], {
      execArgv: [
        '--import',
        import.meta.resolve('#typescript'),
        `--max-old-space-size=${options.heapMegabytes}`,
        // Pages of text are hundreds of thousands of small things that die young: a fifth of the time in a small nursery.
        '--max-semi-space-size=32',
      ],
      env: { ...process.env, ...RETURN_PIXELS },
      // A group of its own, so that an OCR program that it started ends with it.
      detached: process.platform !== 'win32',
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.once('exit', () => {
      this.alive = false;
      onExit();
    });
  }

  take(): ReadingProcess {
    if (this.#idle) clearTimeout(this.#idle);
    this.busy = true;
    return this;
  }

  rest(): void {
    this.busy = false;
    if (!this.alive) return;
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
    this.alive = false;
    killGroup(this.#child);
  }

  #watch(onTooMuch: () => void): () => void {
    const { pid } = this.#child;
    return pid === undefined ? () => {} : watchMemory(pid, this.#options.memoryMegabytes, onTooMuch);
  }

  async ask(request: ReadingRequest, signal?: AbortSignal): Promise<unknown> {
    this.lastPath = request.path;
    const reply = await this.#exchange(request, signal);
    if (reply.kind === 'failure') throw errorOf(reply.failure);
    return reply.answer;
  }

  /** Sends one request and waits for its reply; silence beyond the limit, or an abort, ends the process. */
  #exchange(request: ReadingRequest, signal?: AbortSignal): Promise<ReadingReply> {
    const timeoutMs = this.#options.timeoutMs[request.kind];
    const seconds = Math.round(timeoutMs / 1000);
    return new Promise((resolve, reject) => {
      const give = (error: unknown) => {
        cleanUp();
        this.#kill();
        reject(error);
      };
      const onMessage = (message: unknown) => {
        cleanUp();
        resolve(ReadingReply.parse(message));
      };
      const tooLarge = () =>
        new ReadingMemoryError({ file: request.name, limit: this.#options.memoryMegabytes });
      const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
        give(isOutOfHeap(code, signal) ? tooLarge() : new ReaderCrashedError({ file: request.name }));
      const onAbort = () => give(signal?.reason);
      const timer = setTimeout(
        () => give(new ReadingTimeoutError({ file: request.name, seconds })),
        timeoutMs,
      );
      const endWatch = this.#watch(() => give(tooLarge()));
      const cleanUp = () => {
        clearTimeout(timer);
        endWatch();
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
