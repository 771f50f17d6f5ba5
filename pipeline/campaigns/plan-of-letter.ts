import { message } from '../../locales/message.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { DateParts } from '../../model/letterhead.ts';

/** What was read without its place and its doubt. */
function settled<T extends { readonly evidence: unknown; readonly confidence: unknown }>(
  item: T,
): Omit<T, 'evidence' | 'confidence'> {
  const { evidence: _place, confidence: _doubt, ...rest } = item;
  return rest;
}

/** The last day counted; where a letter names several, the one that ends last. */
function cutOffOf({ cutOffs }: Campaign): CampaignPlan['cutOff'] {
  const last = [...cutOffs].sort((left, right) => right.to.localeCompare(left.to))[0];
  return last === undefined ? null : settled(last);
}

function dateOf(head: DocumentHead | null): DateParts | null {
  if (head?.dateLine == null) return null;
  const { day, month, year } = head.dateLine;
  return { day, month, year };
}

/** What a letter without a title is called: "báo cáo sơ kết 6 tháng đầu năm 2022". */
function titleOf({ requests }: Campaign): string {
  const first = requests[0];
  const what = message('vi', `program.deliverable-${first?.deliverable ?? 'bao_cao'}`);
  return [what, first?.period?.label].filter(Boolean).join(' ');
}

/** What a guidance letter asks for as the plan that a person is asked to accept or mend. */
export function planOfLetter(head: DocumentHead | null, campaign: Campaign): CampaignPlan {
  const office = head?.issuer ?? head?.unit ?? null;
  return {
    title: head?.title ?? titleOf(campaign),
    letter: { code: head?.number ?? null, date: dateOf(head) },
    office: office === null ? null : { name: office, parent: head?.parents[0] ?? null },
    requests: campaign.requests.map(settled),
    cutOff: cutOffOf(campaign),
    deadlines: campaign.deadlines.map(({ wording: _words, yearStated: _year, ...deadline }) =>
      settled(deadline),
    ),
    sections: campaign.sections.map(({ level: _level, ...section }) => ({ ...settled(section), groups: [] })),
    figures: campaign.figures.map(settled),
  };
}
