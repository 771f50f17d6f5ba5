import type { Rule } from '../rule.ts';
import { announcedStatus } from './announced-status.ts';
import { awardInForce } from './award-in-force.ts';
import { awardedOverProposed } from './awarded-over-proposed.ts';
import { blankCount } from './blank-count.ts';
import { contradictingPeriod } from './contradicting-period.ts';
import { copiedYear } from './copied-year.ts';
import { cstdcsShare } from './cstdcs-share.ts';
import { cumulativeAndYear } from './cumulative-and-year.ts';
import { damagedTextLayer } from './damaged-text-layer.ts';
import { datesBeforeEvents } from './dates-before-events.ts';
import { doubtfulNumber } from './doubtful-number.ts';
import { headlineAndBody } from './headline-and-body.ts';
import { itemsAndRecipients } from './items-and-recipients.ts';
import { missingYear } from './missing-year.ts';
import { occasionsAndTotal } from './occasions-and-total.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { printedPercentage } from './printed-percentage.ts';
import { recipientType } from './recipient-type.ts';
import { rolesAndSex } from './roles-and-sex.ts';
import { tableTotal } from './table-total.ts';
import { unreadPlace } from './unread-place.ts';
import { yearOnYear } from './year-on-year.ts';

/**
 * The rules that every document is checked against. A new rule is a file beside this one, its data in
 * `knowledge/rules/<id>.json`, its words in `locales/<language>/flags.json` (`<id>` names it, `<id>.<severity>`
 * is its message) and a line here.
 */
export const RULES: readonly Rule[] = [
  cstdcsShare,
  missingYear,
  contradictingPeriod,
  damagedTextLayer,
  recipientType,
  printedPercentage,
  awardInForce,
  partsAndTotal,
  rolesAndSex,
  occasionsAndTotal,
  tableTotal,
  itemsAndRecipients,
  awardedOverProposed,
  cumulativeAndYear,
  yearOnYear,
  copiedYear,
  datesBeforeEvents,
  doubtfulNumber,
  announcedStatus,
  blankCount,
  unreadPlace,
  headlineAndBody,
];
