import type { Rule } from '../rule.ts';
import { afterCutOff } from './after-cut-off.ts';
import { announcedStatus } from './announced-status.ts';
import { armyCstdcsShare } from './army-cstdcs-share.ts';
import { awardInForce } from './award-in-force.ts';
import { awardedOverProposed } from './awarded-over-proposed.ts';
import { bkTinhBasis } from './bk-tinh-basis.ts';
import { bkTtgBasis } from './bk-ttg-basis.ts';
import { blankCount } from './blank-count.ts';
import { coCpShare } from './co-cp-share.ts';
import { collectivesOverUnits } from './collectives-over-units.ts';
import { contradictingPeriod } from './contradicting-period.ts';
import { contradictingYear } from './contradicting-year.ts';
import { copiedYear } from './copied-year.ts';
import { cstdTinhBasis } from './cstd-tinh-basis.ts';
import { cstdcsOverLdtt } from './cstdcs-over-ldtt.ts';
import { cstdcsShare } from './cstdcs-share.ts';
import { cstdtqBasis } from './cstdtq-basis.ts';
import { cumulativeAndYear } from './cumulative-and-year.ts';
import { damagedTextLayer } from './damaged-text-layer.ts';
import { datesBeforeEvents } from './dates-before-events.ts';
import { doubtfulNumber } from './doubtful-number.ts';
import { grantorInForce } from './grantor-in-force.ts';
import { grantorLevel } from './grantor-level.ts';
import { hcldBasis } from './hcld-basis.ts';
import { headlineAndBody } from './headline-and-body.ts';
import { itemsAndRecipients } from './items-and-recipients.ts';
import { ldttOverStaff } from './ldtt-over-staff.ts';
import { missingYear } from './missing-year.ts';
import { occasionsAndTotal } from './occasions-and-total.ts';
import { outsidePeriod } from './outside-period.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { printedPercentage } from './printed-percentage.ts';
import { recipientType } from './recipient-type.ts';
import { rewardMoney } from './reward-money.ts';
import { rolesAndSex } from './roles-and-sex.ts';
import { tableTotal } from './table-total.ts';
import { ttldttShare } from './ttldtt-share.ts';
import { ttldxsNeedsCstdcs } from './ttldxs-needs-cstdcs.ts';
import { ttldxsOverTtldtt } from './ttldxs-over-ttldtt.ts';
import { unreadPlace } from './unread-place.ts';
import { yearOnYear } from './year-on-year.ts';

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
  contradictingYear,
  damagedTextLayer,
  recipientType,
  printedPercentage,
  awardInForce,
  armyCstdcsShare,
  bkTinhBasis,
  bkTtgBasis,
  coCpShare,
  collectivesOverUnits,
  cstdcsOverLdtt,
  cstdTinhBasis,
  cstdtqBasis,
  grantorInForce,
  grantorLevel,
  hcldBasis,
  ldttOverStaff,
  rewardMoney,
  ttldttShare,
  ttldxsNeedsCstdcs,
  ttldxsOverTtldtt,
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
