import { createHash } from 'node:crypto';
import type { Report } from '../../fixtures/report.ts';
import type { Planter } from './planters/planter.ts';
import { randomOf } from './story/chance.ts';
import { reportOf } from './story/write.ts';

/** Two described documents that differ in one planted error. */
export interface ReportPair extends Pick<Planter, 'rule' | 'alsoBy' | 'faultyAs'> {
  readonly name: string;
  readonly clean: Report;
  readonly faulty: Report;
  readonly beside: readonly Report[];
}

/** Seeds hang on the rule alone: another planter beside it changes none of its documents. */
function seedOf(rule: string, index: number): number {
  return createHash('sha256').update(`${rule} ${index}`).digest().readUInt32BE();
}

/** The first pairs of a planter, always the same. */
export function pairsOf({ plant, ...planter }: Planter, count: number): ReportPair[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${planter.rule}-${index + 1}`;
    const { clean, faulty, beside = [] } = plant(randomOf(seedOf(planter.rule, index)));
    return {
      ...planter,
      name,
      clean: reportOf(`${name}-dung`, clean),
      faulty: reportOf(`${name}-sai`, faulty),
      beside: beside.map((story, at) => reportOf(`${name}-kem-${at + 1}`, story)),
    };
  });
}
