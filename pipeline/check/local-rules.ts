import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BadSettingError, parseEnvironment } from '../environment.ts';

/** How many of a hundred Lao động tiên tiến may be Chiến sĩ thi đua cơ sở, where a province or sector says so itself. */
const Ceiling = z
  .strictObject({
    percent: z.number().positive().max(100),
    /** The decision and its article, as a flag cites them. */
    basis: z.string().min(1),
    /** First and last day of the achievements that it is for; null without one. */
    from: z.iso.date(),
    to: z.iso.date().nullable().default(null),
  })
  .readonly();

/** What the province or sector of an installation has ruled itself; the law of the State stands in `knowledge/rules`. */
export const LocalRules = z
  .strictObject({ cstdcsCeilings: z.array(Ceiling).readonly().default([]) })
  .readonly();
export type LocalRules = z.infer<typeof LocalRules>;

export const NO_LOCAL_RULES: LocalRules = { cstdcsCeilings: [] };

const NAME = 'BANGVANG_LOCAL_RULES';
const Environment = z.object({ [NAME]: z.string().min(1).optional() });

/** The file that a setting names, as JSON. @throws Error saying why it cannot be read */
function jsonAt(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * The local rules in the file that `BANGVANG_LOCAL_RULES` names; none where it is not set.
 *
 * @example { "cstdcsCeilings": [{ "percent": 20, "basis": "Quyết định số …, Điều …", "from": "2024-01-01" }] }
 * @throws BadSettingError for a file that is not there or does not fit
 */
export function localRules(environment: NodeJS.ProcessEnv = process.env): LocalRules {
  const path = parseEnvironment(Environment, environment)[NAME];
  if (path === undefined) return NO_LOCAL_RULES;
  let json: unknown;
  try {
    json = jsonAt(path);
  } catch (cause) {
    throw new BadSettingError({ name: NAME, problem: `${path}: ${String(cause)}` }, { cause });
  }
  const parsed = LocalRules.safeParse(json);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new BadSettingError({
    name: NAME,
    problem: `${path}: ${problem?.path.join('.')}: ${problem?.message}`,
  });
}
