import type { Rule } from '../rule.ts';
import { afterCutOff } from './after-cut-off.ts';
import { awardInForce } from './award-in-force.ts';
import { contradictingPeriod } from './contradicting-period.ts';
import { cstdcsShare } from './cstdcs-share.ts';
import { damagedTextLayer } from './damaged-text-layer.ts';
import { missingYear } from './missing-year.ts';
import { outsidePeriod } from './outside-period.ts';
import { printedPercentage } from './printed-percentage.ts';
import { recipientType } from './recipient-type.ts';

/**
 * The rules that every document is checked against. A new rule is a file beside this one, its data in
 * `knowledge/rules/<id>.json`, its words in `locales/<language>/flags.json` (`<id>` names it, `<id>.<severity>`
 * is its message) and a line here.
 */
export const RULES: readonly Rule[] = [
  afterCutOff,
  cstdcsShare,
  missingYear,
  outsidePeriod,
  contradictingPeriod,
  damagedTextLayer,
  recipientType,
  printedPercentage,
  awardInForce,
];
