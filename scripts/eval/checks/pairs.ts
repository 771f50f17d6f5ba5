import { createHash } from 'node:crypto';
import type { Report } from '../../fixtures/report.ts';
import type { Kind } from '../figures/kinds.ts';
import type { Pair, Planter } from './planters/planter.ts';
import { randomOf } from './story/chance.ts';
import { reportOf } from './story/write.ts';

/** Two described documents that differ in one planted error. */
export interface ReportPair
  extends Pick<Planter, 'rule' | 'alsoBy'>,
    Pick<Pair, 'cleanAs' | 'faultyAs' | 'besideAs'> {
  readonly name: string;
  readonly clean: Report;
  readonly faulty: Report;
  readonly beside: readonly Report[];
}

/** Seeds hang on the rule alone: another planter beside it changes none of its documents. */
function seedOf(rule: string, index: number): number {
  return createHash('sha256').update(`${rule} ${index}`).digest().readUInt32BE();
}

/** The first pairs of a planter in a form of file, always the same; none in a form that cannot have the error. */
export function pairsOf(planter: Planter, count: number, form: Kind['name']): ReportPair[] {
  const { rule, alsoBy, only, plant } = planter;
  if (only?.includes(form) === false) return [];
  return Array.from({ length: count }, (_, index) => {
    const name = `${rule}-${index + 1}`;
    const { clean, faulty, beside = [], ...forms } = plant(randomOf(seedOf(rule, index)), form);
    return {
      rule,
      ...(alsoBy !== undefined && { alsoBy }),
      ...forms,
      name,
      clean: reportOf(`${name}-dung`, clean),
      faulty: reportOf(`${name}-sai`, faulty),
      beside: beside.map((told, at) => reportOf(`${name}-kem-${at + 1}`, told)),
    };
  });
}
