import { z } from 'zod';
import json from '../../../knowledge/rules/occasions-and-total.json' with { type: 'json' };
import type { Severity } from '../../../model/flag.ts';
import type { Page } from '../../../model/page.ts';
import { type Parting, partingsOf } from '../partings.ts';
import type { Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';
import { runningText, textBehind } from '../running-text.ts';
import { wordsPattern } from '../said-between.ts';
import { sumFinding } from '../sum-finding.ts';

const DATA = RuleData.extend({ all: z.array(z.string()).min(1) }).parse(json);
const ALL = wordsPattern(DATA.all);
/** What announces parts stands right behind their total. */
const LEAD_IN = 20;

/** What is given for one occasion is not given for another; whether others are left out only print can tell. */
function severityOf({ whole, parts, sum }: Parting, pages: readonly Page[]): Severity | null {
  if (sum > whole.count) return 'error';
  const announced = ALL.test(textBehind(runningText(pages), whole.evidence, LEAD_IN));
  return sum < whole.count && parts.length > 1 && announced ? 'warning' : null;
}

/** L20: counts by occasion that do not make up the total that they part. */
export const occasionsAndTotal: Rule = {
  id: DATA.id,
  look: ({ figures, pages }) =>
    partingsOf(figures)
      .filter(({ way }) => way === 'occasion')
      .flatMap((parting) => {
        const severity = severityOf(parting, pages);
        return severity === null ? [] : [sumFinding(severity, parting.whole, parting.parts, pages)];
      }),
};
