import { z } from 'zod';
import json from '../../../knowledge/rules/printed-percentage.json' with { type: 'json' };
import type { Figure } from '../../../model/figure.ts';
import type { Finding, Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';

const Tolerance = z.object({ withDecimals: z.number().positive(), withoutDecimals: z.number().positive() });
const DATA = RuleData.extend({ tolerance: Tolerance }).parse(json);

/** Room for the binary fractions of two decimal numbers that differ by the tolerance exactly. */
const ROUNDING = 1e-9;

function lookAt(figure: Figure): Finding[] {
  const { count, outOf, percent } = figure;
  if (outOf === undefined || outOf === 0 || percent === undefined) return [];
  const computed = (count * 100) / outOf;
  const { withDecimals, withoutDecimals } = DATA.tolerance;
  const tolerance = Number.isInteger(percent) ? withoutDecimals : withDecimals;
  if (Math.abs(computed - percent) <= tolerance + ROUNDING) return [];
  return [
    {
      severity: 'warning',
      parameters: { count, outOf, percent, computed: Math.round(computed * 100) / 100 },
      figures: [figure],
      evidence: figure.evidence,
      basis: null,
    },
  ];
}

/** L19: a percentage printed beside n/N that n/N does not give. What is printed stays; the right value is shown. */
export const printedPercentage: Rule = {
  id: DATA.id,
  look: ({ figures }) => figures.flatMap(lookAt),
};
