import type { Campaign } from '../../model/campaign.ts';
import type { CampaignPlan } from '../../model/campaign-plan.ts';
import type { DocumentHead } from '../../model/document.ts';

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

/**
 * What a guidance letter asks for as the plan that a person is asked to accept or mend.
 *
 * @param name what the campaign is called where the letter has no title
 */
export function planOfLetter(head: DocumentHead | null, campaign: Campaign, name: string): CampaignPlan {
  const office = head?.issuer ?? head?.unit ?? null;
  return {
    title: head?.title ?? name,
    letter: { code: head?.number ?? null, date: head?.dateLine ?? null },
    office: office === null ? null : { name: office, parent: head?.parents[0] ?? null },
    requests: campaign.requests.map(settled),
    cutOff: cutOffOf(campaign),
    deadlines: campaign.deadlines.map(({ wording: _words, yearStated: _year, ...deadline }) =>
      settled(deadline),
    ),
    sections: campaign.sections.map(({ level: _level, ...section }) => settled(section)),
    figures: campaign.figures.map(settled),
  };
}
