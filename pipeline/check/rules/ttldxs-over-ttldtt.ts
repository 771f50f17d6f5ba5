import { z } from 'zod';
import json from '../../../knowledge/rules/ttldxs-over-ttldtt.json' with { type: 'json' };
import { overLower } from '../over-lower.ts';
import type { Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';

const Awards = z.array(z.string()).min(1);
const DATA = RuleData.extend({ higher: Awards, lower: Awards }).parse(json);

/** L6: more Tập thể lao động xuất sắc than Tập thể lao động tiên tiến, among which they are chosen. */
export const ttldxsOverTtldtt: Rule = {
  id: DATA.id,
  look: (facts) => overLower(facts, { ...DATA, recipient: 'tap_the' }),
};
