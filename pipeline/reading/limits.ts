import { z } from 'zod';
import { DEFAULT_LIMITS, type ReadingLimits } from '../../extractors/documents/reader.ts';
import { parseEnvironment } from '../environment.ts';

const MEGABYTE = 1024 * 1024;

const Environment = z.object({
  BANGVANG_MAX_FILE_MB: z.coerce
    .number()
    .positive()
    .default(DEFAULT_LIMITS.maxFileBytes / MEGABYTE),
  BANGVANG_MAX_PAGES: z.coerce.number().int().positive().default(DEFAULT_LIMITS.maxPages),
  BANGVANG_MAX_MEGAPIXELS: z.coerce
    .number()
    .positive()
    .default(DEFAULT_LIMITS.maxPixels / 1_000_000),
  BANGVANG_MAX_CELLS: z.coerce.number().int().positive().default(DEFAULT_LIMITS.maxCells),
  BANGVANG_MAX_DEPTH: z.coerce.number().int().positive().default(DEFAULT_LIMITS.maxDepth),
  BANGVANG_MAX_PARTS: z.coerce.number().int().positive().default(DEFAULT_LIMITS.maxParts),
  BANGVANG_MAX_UNPACKED_MB: z.coerce
    .number()
    .positive()
    .default(DEFAULT_LIMITS.maxUnpackedBytes / MEGABYTE),
  BANGVANG_MAX_RATIO: z.coerce.number().positive().default(DEFAULT_LIMITS.maxRatio),
});

/** The limits of reading, from the environment where an administrator has set them. @throws BadSettingError */
export function readingLimits(environment: NodeJS.ProcessEnv = process.env): ReadingLimits {
  const values = parseEnvironment(Environment, environment);
  return {
    maxFileBytes: values.BANGVANG_MAX_FILE_MB * MEGABYTE,
    maxPages: values.BANGVANG_MAX_PAGES,
    maxPixels: values.BANGVANG_MAX_MEGAPIXELS * 1_000_000,
    maxCells: values.BANGVANG_MAX_CELLS,
    maxDepth: values.BANGVANG_MAX_DEPTH,
    maxParts: values.BANGVANG_MAX_PARTS,
    maxUnpackedBytes: values.BANGVANG_MAX_UNPACKED_MB * MEGABYTE,
    maxRatio: values.BANGVANG_MAX_RATIO,
  };
}
