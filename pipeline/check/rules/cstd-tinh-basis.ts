import json from '../../../knowledge/rules/cstd-tinh-basis.json' with { type: 'json' };
import { basisRule } from '../basis-years.ts';

/** L4: more Chiến sĩ thi đua of a ministry or province than had Chiến sĩ thi đua cơ sở three years in a row. */
export const cstdTinhBasis = basisRule(json);
