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
import { copiedReport } from './copied-report.ts';
import { copiedYear } from './copied-year.ts';
import { cstdTinhBasis } from './cstd-tinh-basis.ts';
import { cstdcsOverLdtt } from './cstdcs-over-ldtt.ts';
import { cstdcsShare } from './cstdcs-share.ts';
import { cstdtqBasis } from './cstdtq-basis.ts';
import { cumulativeAndYear } from './cumulative-and-year.ts';
import { damagedTextLayer } from './damaged-text-layer.ts';
import { datesBeforeEvents } from './dates-before-events.ts';
import { doubtfulNumber } from './doubtful-number.ts';
import { duplicateReport } from './duplicate-report.ts';
import { grantorInForce } from './grantor-in-force.ts';
import { grantorLevel } from './grantor-level.ts';
import { hcldBasis } from './hcld-basis.ts';
import { headlineAndBody } from './headline-and-body.ts';
import { itemsAndRecipients } from './items-and-recipients.ts';
import { ldttOverStaff } from './ldtt-over-staff.ts';
import { missingYear } from './missing-year.ts';
import { occasionsAndTotal } from './occasions-and-total.ts';
import { outlier } from './outlier.ts';
import { outsidePeriod } from './outside-period.ts';
import { overlappingYears } from './overlapping-years.ts';
import { partsAndTotal } from './parts-and-total.ts';
import type { Planter } from './planter.ts';
import { printedPercentage } from './printed-percentage.ts';
import { proposalAndDecision } from './proposal-and-decision.ts';
import { recipientType } from './recipient-type.ts';
import { rewardMoney } from './reward-money.ts';
import { rolesAndSex } from './roles-and-sex.ts';
import { silentYear } from './silent-year.ts';
import { tableTotal } from './table-total.ts';
import { ttldttShare } from './ttldtt-share.ts';
import { ttldxsNeedsCstdcs } from './ttldxs-needs-cstdcs.ts';
import { ttldxsOverTtldtt } from './ttldxs-over-ttldtt.ts';
import { unitToldOtherwise } from './unit-told-otherwise.ts';
import { unitsAndParent } from './units-and-parent.ts';
import { unreadPlace } from './unread-place.ts';
import { yearOnYear } from './year-on-year.ts';
import { yearOnYearUnit } from './year-on-year-unit.ts';

/** One planter a rule; the errors of rules that are not there yet are told and not looked for. */
export const PLANTERS: readonly Planter[] = [
  afterCutOff,
  announcedStatus,
  armyCstdcsShare,
  awardInForce,
  awardedOverProposed,
  bkTinhBasis,
  bkTtgBasis,
  blankCount,
  coCpShare,
  collectivesOverUnits,
  contradictingPeriod,
  contradictingYear,
  copiedReport,
  copiedYear,
  cstdTinhBasis,
  cstdcsOverLdtt,
  cstdcsShare,
  cstdtqBasis,
  cumulativeAndYear,
  damagedTextLayer,
  datesBeforeEvents,
  doubtfulNumber,
  duplicateReport,
  grantorInForce,
  grantorLevel,
  hcldBasis,
  headlineAndBody,
  itemsAndRecipients,
  ldttOverStaff,
  missingYear,
  occasionsAndTotal,
  outlier,
  outsidePeriod,
  overlappingYears,
  partsAndTotal,
  printedPercentage,
  proposalAndDecision,
  recipientType,
  rewardMoney,
  rolesAndSex,
  silentYear,
  tableTotal,
  ttldttShare,
  ttldxsNeedsCstdcs,
  ttldxsOverTtldtt,
  unitToldOtherwise,
  unitsAndParent,
  unreadPlace,
  yearOnYear,
  yearOnYearUnit,
];
