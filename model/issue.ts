import { z } from 'zod';
import { Severity } from './flag.ts';
import { Box } from './geometry.ts';

/** Something that went wrong while reading, as data; its words are in `locales/<language>/issues.json` under `code`. */
export const Issue = z
  .object({
    code: z.string(),
    severity: Severity,
    parameters: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    /** Vietnamese, complete, for whoever reads the output without the locale files. */
    message: z.string(),
    page: z.number().int().min(1).optional(),
    box: Box.optional(),
  })
  .readonly();
export type Issue = z.infer<typeof Issue>;

/** What every step gives: its value, and what went wrong on the way (the value is still the best that could be had). */
export interface StepResult<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}
