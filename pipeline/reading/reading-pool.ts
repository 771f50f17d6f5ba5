import type { z } from 'zod';
import type { Turn } from '../../model/page.ts';
import { readingLimits } from './limits.ts';
import { ocrChoice } from './ocr-choice.ts';
import { poolOptions, type ReadingPoolOptions } from './pool-options.ts';
import {
  Inspection,
  PageReading,
  type ParcelPlace,
  Picture,
  type ReadingRequest,
  TextReading,
  Unpacking,
} from './protocol.ts';
import { ReadingProcess } from './reading-process.ts';

/** A document in the store or on disk; `name` is what people call it, for the words of errors. */
export interface DocumentFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Opens documents in processes apart (see `reading-child.ts`) and hands out what they read.
 *
 * @throws RefusedByReaderError with the code of the file's own error, ReadingTimeoutError, ReadingMemoryError,
 * ReaderCrashedError
 */
export class ReadingPool {
  readonly #options: ReadingPoolOptions;
  readonly #readers = new Set<ReadingProcess>();
  readonly #waiting: ((reader: ReadingProcess) => void)[] = [];

  constructor(options: ReadingPoolOptions = poolOptions()) {
    // What the processes will ask for is named before any of them starts.
    readingLimits();
    ocrChoice();
    this.#options = options;
  }

  inspect(file: DocumentFile, signal?: AbortSignal): Promise<Inspection> {
    return this.#ask({ kind: 'inspect', ...file }, Inspection, signal);
  }

  readText(file: DocumentFile, page: number, signal?: AbortSignal): Promise<TextReading> {
    return this.#ask({ kind: 'read-text', ...file, page }, TextReading, signal);
  }

  recognise(file: DocumentFile, page: number, signal?: AbortSignal): Promise<PageReading> {
    const { stepFolder } = this.#options;
    return this.#ask({ kind: 'recognise', ...file, page, stepFolder }, PageReading, signal);
  }

  picture(
    file: DocumentFile,
    view: { readonly page: number; readonly dpi: number; readonly turned: Turn },
    signal?: AbortSignal,
  ): Promise<Picture> {
    return this.#ask({ kind: 'picture', ...file, ...view }, Picture, signal);
  }

  /** Writes the files inside a mail or an archive into an empty folder. */
  unpack(file: DocumentFile, into: string, place: ParcelPlace, signal?: AbortSignal): Promise<Unpacking> {
    return this.#ask({ kind: 'unpack', ...file, into, place }, Unpacking, signal);
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
  async #free(path: string): Promise<ReadingProcess> {
    // One that was killed may not have ended yet: it takes nobody's place, and the next file is not its to lose.
    const alive = [...this.#readers].filter((reader) => reader.alive);
    const idle = alive.filter((reader) => !reader.busy);
    const reader = idle.find((candidate) => candidate.lastPath === path) ?? idle[0];
    if (reader) return reader.take();
    if (alive.length < this.#options.size) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(reader: ReadingProcess): void {
    const next = this.#waiting.shift();
    if (next) next(reader.alive ? reader : this.#start());
    else reader.rest();
  }

  #start(): ReadingProcess {
    const reader = new ReadingProcess(this.#options, () => this.#readers.delete(reader));
    this.#readers.add(reader);
    return reader.take();
  }
}
