import type { AcrossRule } from '../rule.ts';
import { copiedReport } from './copied-report.ts';
import { outlier } from './outlier.ts';
import { overlappingYears } from './overlapping-years.ts';
import { proposalAndDecision } from './proposal-and-decision.ts';
import { silentYear } from './silent-year.ts';
import { unitToldOtherwise } from './unit-told-otherwise.ts';
import { unitsAndParent } from './units-and-parent.ts';
import { yearOnYearUnit } from './year-on-year-unit.ts';

/**
 * The rules that hold documents against each other. A new one is a file beside this one, its data in
 * `knowledge/rules/<id>.json`, its words in `locales/<language>/flags.json` and a line here.
 */
export const ACROSS_RULES: readonly AcrossRule[] = [
  copiedReport,
  outlier,
  overlappingYears,
  proposalAndDecision,
  silentYear,
  unitToldOtherwise,
  unitsAndParent,
  yearOnYearUnit,
];
