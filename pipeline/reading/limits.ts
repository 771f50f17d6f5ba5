import { z } from 'zod';
import { DEFAULT_LIMITS, type ReadingLimits } from '../../extractors/documents/reader.ts';

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
});

/** The limits of reading, from the environment where an administrator has set them. @throws ZodError */
export function readingLimits(environment: NodeJS.ProcessEnv = process.env): ReadingLimits {
  const values = Environment.parse(environment);
  return {
    maxFileBytes: values.BANGVANG_MAX_FILE_MB * MEGABYTE,
    maxPages: values.BANGVANG_MAX_PAGES,
    maxPixels: values.BANGVANG_MAX_MEGAPIXELS * 1_000_000,
  };
}
