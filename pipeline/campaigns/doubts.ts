import { createHash } from 'node:crypto';
import type { Campaign } from '../../model/campaign.ts';
import { CAMPAIGN_LISTS, type CampaignList } from '../../model/campaign-choices.ts';
import { REVIEW_BELOW } from '../../model/review-below.ts';
import type { LetterDecision } from '../../store/reporting/letter-decisions.ts';

/** A thing read in a letter that the machine is not sure of. */
export interface Doubt {
  readonly list: CampaignList;
  /** Its place in the list as it was read. */
  readonly index: number;
  /** What it says: the same after another reading that says the same, and another one as soon as a word of it changes. */
  readonly key: string;
  /** Who said that it is right; null while nobody has. */
  readonly confirmedBy: string | null;
}

function keyOf(list: CampaignList, item: Campaign[CampaignList][number]): string {
  const { evidence: _place, confidence: _doubt, ...said } = item;
  return createHash('sha256')
    .update(JSON.stringify([list, said]))
    .digest('hex');
}

/** The things read in a letter that the machine is not sure of, in the order of the lists, with what people said. */
export function doubtsOf(campaign: Campaign, said: ReadonlyMap<string, LetterDecision> = new Map()): Doubt[] {
  return CAMPAIGN_LISTS.flatMap((list) =>
    [...campaign[list].entries()].flatMap(([index, item]) => {
      if (item.confidence >= REVIEW_BELOW) return [];
      const key = keyOf(list, item);
      const decision = said.get(key);
      return [
        { list, index, key, confirmedBy: decision?.verdict === 'confirmed' ? decision.reviewer : null },
      ];
    }),
  );
}
