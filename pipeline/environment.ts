import type { z } from 'zod';
import { EnvironmentError } from '../model/errors.ts';

/** An environment variable has a value that cannot be used. */
export class BadSettingError extends EnvironmentError {
  readonly code = 'bad-setting';
  override readonly retryable = false;
}

/** What the environment says, as `schema` has it. @throws BadSettingError naming the first variable that is wrong */
export function parseEnvironment<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new BadSettingError({ name: problem?.path.join('.') ?? '', problem: problem?.message ?? '' });
}
