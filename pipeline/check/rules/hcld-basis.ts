import json from '../../../knowledge/rules/hcld-basis.json' with { type: 'json' };
import { basisRule } from '../basis-years.ts';

/** L12: Huân chương Lao động hạng Ba that the titles of the years before cannot explain: other conditions were met. */
export const hcldBasis = basisRule(json);
