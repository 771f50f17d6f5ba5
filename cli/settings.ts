import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parseEnvironment } from '../pipeline/environment.ts';

const Environment = z.object({
  BANGVANG_DATA: z.string().min(1).default('data'),
  BANGVANG_INBOX: z.string().min(1).optional(),
  BANGVANG_HOST: z.string().min(1).default('127.0.0.1'),
  BANGVANG_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** How long a file must stay unchanged before it is taken in. */
  BANGVANG_QUIET_MS: z.coerce.number().int().min(0).default(2_000),
  BANGVANG_SURVEY_MS: z.coerce.number().int().min(50).default(15_000),
  /** Pages under OCR at the same time. */
  BANGVANG_PAGES_AT_ONCE: z.coerce.number().int().min(1).max(64).default(2),
  DATABASE_URL: z.string().min(1).optional(),
  REDIS_URL: z.string().min(1).optional(),
});

export interface Settings {
  readonly dataFolder: string;
  readonly inbox: string;
  readonly host: string;
  /** Absent: 8080, or the next that is free. */
  readonly port?: number;
  readonly quietMs: number;
  readonly surveyMs: number;
  readonly pagesAtOnce: number;
  /** Absent: the embedded server. */
  readonly databaseUrl?: string;
  /** Absent: the queue lives in PostgreSQL. */
  readonly redisUrl?: string;
}

/** The settings from the environment, paths made absolute. @throws BadSettingError naming the variable */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const values = parseEnvironment(Environment, environment);
  const dataFolder = resolve(values.BANGVANG_DATA);
  return {
    dataFolder,
    inbox: resolve(values.BANGVANG_INBOX ?? join(dataFolder, 'inbox')),
    host: values.BANGVANG_HOST,
    quietMs: values.BANGVANG_QUIET_MS,
    surveyMs: values.BANGVANG_SURVEY_MS,
    pagesAtOnce: values.BANGVANG_PAGES_AT_ONCE,
    ...(values.BANGVANG_PORT === undefined ? {} : { port: values.BANGVANG_PORT }),
    ...(values.DATABASE_URL === undefined ? {} : { databaseUrl: values.DATABASE_URL }),
    ...(values.REDIS_URL === undefined ? {} : { redisUrl: values.REDIS_URL }),
  };
}
