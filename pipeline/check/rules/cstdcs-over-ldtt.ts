import { z } from 'zod';
import json from '../../../knowledge/rules/cstdcs-over-ldtt.json' with { type: 'json' };
import { overLower } from '../over-lower.ts';
import type { Rule } from '../rule.ts';
import { RuleData } from '../rule-data.ts';

const Awards = z.array(z.string()).min(1);
const DATA = RuleData.extend({ higher: Awards, lower: Awards }).parse(json);

/** L3: more Chiến sĩ thi đua cơ sở than people with Lao động tiên tiến, whose standard they have to meet. */
export const cstdcsOverLdtt: Rule = {
  id: DATA.id,
  look: (facts) => overLower(facts, { ...DATA, recipient: 'ca_nhan' }),
};
