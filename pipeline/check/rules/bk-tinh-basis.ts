import json from '../../../knowledge/rules/bk-tinh-basis.json' with { type: 'json' };
import { basisRule } from '../basis-years.ts';

/** L11: Bằng khen of a ministry or province that Chiến sĩ thi đua cơ sở alone cannot explain: other conditions were met. */
export const bkTinhBasis = basisRule(json);
