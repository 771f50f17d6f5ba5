import type { Sanction } from '../../../model/campaign.ts';
import { campaignWords } from './knowledge.ts';
import { shownAt } from './passage.ts';
import { finder, has } from './pattern.ts';
import type { Place } from './place.ts';

const LATE = finder(campaignWords.late.names);
const CONSEQUENCE = finder(campaignWords.consequences.names);
const SURE = 0.9;

/** The sentences that tell what happens to those who are late. */
export function sanctionsIn(places: readonly Place[]): Sanction[] {
  return places.flatMap(({ sentences }) =>
    sentences
      .filter(({ whole }) => has(whole.folded, LATE) && has(whole.folded, CONSEQUENCE))
      .map(({ whole }) => ({ text: whole.text, ...shownAt(whole, 0, whole.text.length, SURE) })),
  );
}
