import json from '../../../knowledge/rules/bk-ttg-basis.json' with { type: 'json' };
import { basisRule } from '../basis-years.ts';

/** L10: Bằng khen của Thủ tướng Chính phủ that Chiến sĩ thi đua cơ sở alone cannot explain: other conditions were met. */
export const bkTtgBasis = basisRule(json);
