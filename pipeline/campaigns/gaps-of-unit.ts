import type { ReporterGroup } from '../../model/campaign.ts';
import type { CampaignPlan, PlanFigures, ReportingUnit } from '../../model/campaign-plan.ts';
import type { ReportGap } from '../../model/report-gap.ts';

type Groups = readonly ReporterGroup[];

/** Of all that a report lacks what its unit owes; null for a report whose unit is not known. */
export type GapsOfUnit = (
  unit: Pick<ReportingUnit, 'groups'> | null,
  gaps: readonly ReportGap[],
) => readonly ReportGap[];

const isUnder = (path: string, above: string) => path.startsWith(`${above}.`);

/** For whom a section is meant: as it says, else as the nearest section above it says; empty for everybody. */
function groupsOf(path: string, sections: CampaignPlan['sections']): Groups {
  const said = sections
    .filter((section) => section.groups.length > 0 && (section.path === path || isUnder(path, section.path)))
    .sort((left, right) => right.path.length - left.path.length);
  return said[0]?.groups ?? [];
}

function isAsked(groups: Groups, unit: Pick<ReportingUnit, 'groups'> | null): boolean {
  return (
    groups.length === 0 ||
    groups.includes('don_vi') ||
    (unit?.groups.some((group) => groups.includes(group)) ?? false)
  );
}

/** Whether what is asked for asks for what is missing. */
function asksFor({ awards, statuses, breakdown, measures }: PlanFigures, gap: ReportGap): boolean {
  switch (gap.kind) {
    case 'section':
      return false;
    case 'award':
      return awards.includes(gap.award);
    case 'status':
      return statuses.includes(gap.status);
    case 'breakdown':
      return breakdown.includes(gap.part);
    case 'share':
      return measures.includes('share');
  }
}

/**
 * Makes the look of a plan at what its units owe, once for many reports: sections that are meant for other groups, and
 * the figures asked for in them, are not missing. A unit without a group owes what everybody owes and no more, as it
 * has the deadlines of everybody. Where a section is missing its subsections are not named too.
 */
export function gapsOfUnit({ sections, figures }: CampaignPlan): GapsOfUnit {
  const forWhom = new Map(sections.map(({ path }) => [path, groupsOf(path, sections)]));
  const asked = figures.map((one) => ({
    one,
    groups: one.section === null ? [] : groupsOf(one.section, sections),
  }));
  const isOwed = (gap: ReportGap, unit: Pick<ReportingUnit, 'groups'> | null): boolean => {
    if (gap.kind === 'section') return isAsked(forWhom.get(gap.path) ?? [], unit);
    const asking = asked.filter(({ one }) => asksFor(one, gap));
    return asking.length === 0 || asking.some(({ groups }) => isAsked(groups, unit));
  };
  return (unit, gaps) => {
    const owed = gaps.filter((gap) => isOwed(gap, unit));
    const missing = owed.flatMap((gap) => (gap.kind === 'section' ? [gap.path] : []));
    return owed.filter((gap) => gap.kind !== 'section' || !missing.some((other) => isUnder(gap.path, other)));
  };
}
