import { z } from 'zod';
import { parseEnvironment } from '../environment.ts';
import type { ReadingProcessOptions } from './reading-process.ts';

export interface ReadingPoolOptions extends ReadingProcessOptions {
  /** Processes at most; each reads one thing at a time. */
  readonly size: number;
  /** The pictures of every step of OCR are written into this folder. */
  readonly stepFolder?: string;
}

const Environment = z.object({
  /** Seconds that the OCR of one page, or the unpacking of a mail, may take. */
  BANGVANG_PAGE_SECONDS: z.coerce.number().positive().default(180),
  /** Seconds that a document may keep a reading process without any answer. */
  BANGVANG_SILENCE_SECONDS: z.coerce.number().positive().default(30),
  /** Memory of one reading process. */
  BANGVANG_READER_MB: z.coerce.number().int().min(256).default(850),
});

/** Two processes, with the limits that the environment gives them. @throws BadSettingError */
export function poolOptions(environment: NodeJS.ProcessEnv = process.env): ReadingPoolOptions {
  const values = parseEnvironment(Environment, environment);
  const [page, silence] = [values.BANGVANG_PAGE_SECONDS * 1000, values.BANGVANG_SILENCE_SECONDS * 1000];
  return {
    size: 2,
    timeoutMs: { inspect: silence, 'read-text': silence, picture: silence, recognise: page, unpack: page },
    // The heap is full before the process is: a file of nothing but text then meets V8's own limit first.
    heapMegabytes: Math.round(0.8 * values.BANGVANG_READER_MB),
    memoryMegabytes: values.BANGVANG_READER_MB,
    idleMs: 60_000,
  };
}
