import { parseArgs } from 'node:util';
import { z } from 'zod';
import { KINDS } from './kinds.ts';

const SOURCES = [...KINDS.map(({ name }) => name), 'samples', 'published', 'sentences'] as const;

const Options = z.strictObject({
  only: z
    .string()
    .transform((names) => names.split(','))
    .pipe(z.array(z.enum(SOURCES)))
    .optional(),
  documents: z.coerce.number().int().positive().optional(),
  all: z.boolean(),
  show: z.boolean(),
});

/** What is measured, and how much of it is told. */
export interface FigureOptions {
  readonly isWanted: (source: string) => boolean;
  /** A sample of so many documents, always the same; all where absent. */
  readonly documents?: number | undefined;
  /** Scans of all documents. */
  readonly all: boolean;
  readonly show: boolean;
}

/**
 * Reads the options of `npm run eval:figures`.
 * @throws ZodError for a source that there is not, TypeError for an option that there is not
 */
export function readOptions(words: readonly string[]): FigureOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      documents: { type: 'string' },
      all: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
    },
  });
  const { only, ...options } = Options.parse(values);
  const names: readonly string[] | undefined = only;
  return { ...options, isWanted: (source) => names?.includes(source) ?? true };
}
