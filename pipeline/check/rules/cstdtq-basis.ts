import json from '../../../knowledge/rules/cstdtq-basis.json' with { type: 'json' };
import { basisRule } from '../basis-years.ts';

/** L5: more Chiến sĩ thi đua toàn quốc than Chiến sĩ thi đua of a ministry or province, whose second title they follow. */
export const cstdtqBasis = basisRule(json);
