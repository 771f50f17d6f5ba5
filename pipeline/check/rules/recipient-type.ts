import { z } from 'zod';
import { awardName } from '../../../extractors/statistics/awards.ts';
import json from '../../../knowledge/rules/recipient-type.json' with { type: 'json' };
import { type Figure, Recipient } from '../../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';
import { articleOn, RuleData } from '../rule-data.ts';
import { basisOf } from '../wording.ts';

const DATA = RuleData.extend({ only: z.partialRecord(Recipient, z.array(z.string())) }).parse(json);

const ONLY_RECIPIENT: ReadonlyMap<string, Recipient> = new Map(
  Recipient.options.flatMap((recipient) =>
    (DATA.only[recipient] ?? []).map((award): [string, Recipient] => [award, recipient]),
  ),
);

/** An enterprise is a collective; a number that the report does not divide is no statement about a kind. */
function fits(recipient: Recipient, only: Recipient): boolean {
  return (
    recipient === only || recipient === 'undivided' || (recipient === 'doanh_nghiep' && only === 'tap_the')
  );
}

function lookAt(figure: Figure): Finding[] {
  const { award, recipient, period } = figure;
  const only = award === null ? undefined : ONLY_RECIPIENT.get(award);
  if (award === null || only === undefined || fits(recipient, only)) return [];
  const article = period === null ? null : articleOn(DATA.articles, period.to);
  return [
    {
      severity: 'warning',
      parameters: {
        award: awardName(award, figure.rank),
        quote: figure.evidence[0]?.text ?? '',
        count: figure.count,
      },
      figures: [figure],
      evidence: figure.evidence,
      basis: article === null ? null : basisOf(article),
    },
  ];
}

/** L13: an award said to be given to a kind of recipient that cannot have it; mostly a number read wrongly. */
export const recipientType: Rule = {
  id: DATA.id,
  look: ({ figures }) => figures.flatMap(lookAt),
};
