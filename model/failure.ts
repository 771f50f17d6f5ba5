import { z } from 'zod';
import { message } from '../locales/message.ts';
import { NamedError } from './errors.ts';

/** Why a file or page came to nothing, as it is kept: the code and parameters of a `NamedError`, or `bug`. */
export const Failure = z
  .object({
    code: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    /** For the administrator where the error is our own; never shown to officers. */
    detail: z.string().optional(),
  })
  .readonly();
export type Failure = z.infer<typeof Failure>;

/** @returns what is kept of an error; an error without a name of its own is a bug of ours and keeps its stack. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NamedError) return { code: error.code, parameters: error.parameters };
  return {
    code: 'bug',
    parameters: {},
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

/**
 * The failure with a file's inner name (its hash, its document's id) put back to the name that people know.
 * A failure that speaks of another file, or of none, is left as it is.
 */
export function withFileName(failure: Failure, inner: string, known: string): Failure {
  if (failure.parameters.file !== inner) return failure;
  return { ...failure, parameters: { ...failure.parameters, file: known } };
}

/** The reason and the remedy, in words for an officer. */
export function describeFailure(
  failure: Failure,
  language: 'vi' | 'en' = 'vi',
): { reason: string; remedy: string } {
  return {
    reason: message(language, `errors.${failure.code}`, failure.parameters),
    remedy: message(language, `errors.${failure.code}.remedy`, failure.parameters),
  };
}
