import { awardName } from '../../extractors/statistics/awards.ts';
import { nameWords } from '../../extractors/statistics/units/fold.ts';
import type { Breakdown } from '../../model/campaign.ts';
import type { PlanFigures } from '../../model/campaign-plan.ts';
import type { Figure } from '../../model/figure.ts';
import type { ReportGap } from '../../model/report-gap.ts';

function plain(text: string): string {
  return ` ${nameWords(text).join(' ')} `;
}

function isToldApart(part: Breakdown, figures: readonly Figure[]): boolean {
  switch (part) {
    case 'nu':
      return figures.some(({ sex }) => sex === 'nu');
    case 'lanh_dao':
      return figures.some(({ role }) => role?.startsWith('lanh_dao'));
    case 'truc_tiep':
      return figures.some(({ role }) => role === 'truc_tiep' || role === 'khong_lanh_dao');
  }
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/**
 * What of the figures asked for a report does not give: awards by their name, figures of a status (proposed beside
 * awarded), parts to be told apart, shares. A zero is an answer; "the results" are any figure that was awarded.
 *
 * @param figures as they stand after the review, without the dismissed ones
 * @param text the whole report
 */
export function figureGaps(
  asked: readonly PlanFigures[],
  figures: readonly Figure[],
  text: string,
): ReportGap[] {
  const given = new Set(figures.map(({ award }) => award));
  const said = plain(text);
  const awards = distinct(asked.flatMap((one) => one.awards)).filter((award) => !given.has(award));
  const statuses = distinct(asked.flatMap((one) => one.statuses)).filter(
    (status) => !figures.some((figure) => figure.status === status),
  );
  const parts = distinct(asked.flatMap(({ breakdown }) => breakdown)).filter(
    (part) => !isToldApart(part, figures),
  );
  const wantsShares = asked.some(({ measures }) => measures.includes('share'));
  const hasShares =
    text.includes('%') || figures.some(({ percent, outOf }) => (percent ?? outOf) !== undefined);
  return [
    ...awards.map(
      (award) => ({ kind: 'award', award, mentioned: said.includes(plain(awardName(award))) }) as const,
    ),
    ...statuses.map((status) => ({ kind: 'status', status }) as const),
    ...parts.map((part) => ({ kind: 'breakdown', part }) as const),
    ...(wantsShares && !hasShares ? [{ kind: 'share' } as const] : []),
  ];
}
