import { z } from 'zod';
import json from '../../../../knowledge/rules/proposal-and-decision.json' with { type: 'json' };
import { DocumentKind } from '../../../../model/document.ts';
import { FigureStatus } from '../../../../model/figure.ts';
import type { Statement } from '../../../../model/statement.ts';
import { RuleData } from '../../rule-data.ts';
import {
  type AcrossRule,
  type DocumentFinding,
  findingAt,
  periodName,
  type Stated,
  thingOf,
  together,
} from '../rule.ts';
import { periodKey } from '../statements.ts';

const DATA = RuleData.extend({
  /** The papers of one award in the order in which they are written. */
  stages: z.array(z.object({ kind: DocumentKind, statuses: z.array(FigureStatus) })).min(2),
}).parse(json);

const stageOf = ({ profile, statement }: Stated) =>
  DATA.stages.findIndex(({ kind, statuses }) => kind === profile.kind && statuses.includes(statement.status));

/** The same thing whatever became of it: what is proposed in one paper is given in the next. */
function thingKey({ award, rank, recipient, occasion, period }: Statement): string {
  return [award, rank ?? '', recipient, occasion ?? '', periodKey(period)].join(' ');
}

/** The kind of paper that a number tells. @example typeOf('88/TTr-UBND') // 'TTr' */
function typeOf(number: string | null): string | null {
  return /\/(\p{L}+)/u.exec(number ?? '')?.[1] ?? null;
}

/**
 * The earlier paper that a later one follows: the one it cites, else the only one of its stage for it alone, unless it
 * cites another one of that kind, which is not here.
 */
function earlierOf(later: Stated, earlier: readonly Stated[], beside: readonly Stated[]): Stated | null {
  const cited = earlier.filter(
    ({ profile }) => profile.number !== null && later.profile.cites.includes(profile.number),
  );
  if (cited.length > 0) return cited.length === 1 ? (cited[0] ?? null) : null;
  const [only] = earlier;
  if (only === undefined || earlier.length > 1 || beside.length > 1) return null;
  const type = typeOf(only.profile.number);
  const isElsewhere = type !== null && later.profile.cites.some((number) => typeOf(number) === type);
  return isElsewhere ? null : only;
}

function differencesOf(same: readonly Stated[]): DocumentFinding[] {
  const stages = DATA.stages.map((_, stage) => same.filter((one) => stageOf(one) === stage));
  const told = stages.filter((stage) => stage.length > 0);
  return told.slice(1).flatMap((stage, index) => {
    const before = told[index] ?? [];
    return stage.flatMap((later) => {
      const earlier = earlierOf(later, before, stage);
      if (earlier === null || earlier.statement.count === later.statement.count) return [];
      const { count } = later.statement;
      const parameters = {
        award: thingOf(later.statement),
        year: periodName(later.statement),
        count,
        earlier: earlier.statement.count,
        paper: earlier.profile.number ?? earlier.profile.name,
      };
      const severity = count > earlier.statement.count ? 'warning' : 'info';
      return [findingAt(later, severity, parameters, [earlier])];
    });
  });
}

/** L15 over documents: proposal, minutes and decision give the same number, or say that they do not. */
export const proposalAndDecision: AcrossRule = {
  id: DATA.id,
  topics: ['unit'],
  look: (stated) =>
    together(
      stated.filter((one) => stageOf(one) >= 0),
      thingKey,
    ).flatMap(differencesOf),
};
