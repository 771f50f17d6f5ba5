import { CAMPAIGN_LISTS } from '../../model/campaign-choices.ts';
import type { Evidence, ReviewDocument } from '../api/types.ts';

const HEAD_LISTS = ['recipients', 'distribution', 'citations', 'movements', 'outline'] as const;
interface Printed {
  readonly evidence: readonly Evidence[];
}

/**
 * The places of what a document says beside its figures, under the names that stand in the address: `head.number`,
 * `head.signer`, `citations.2`, `campaign.deadlines.0`.
 */
export function marksOf({ head, campaign }: Pick<ReviewDocument, 'head' | 'campaign'>) {
  const marks = new Map<string, readonly Evidence[]>();
  const addAll = (name: string, items: readonly Printed[]) =>
    items.forEach(({ evidence }, index) => {
      marks.set(`${name}.${index}`, evidence);
    });
  if (head) {
    for (const [field, place] of Object.entries(head.evidence)) marks.set(`head.${field}`, [place]);
    if (head.signer) marks.set('head.signer', head.signer.evidence);
    for (const name of HEAD_LISTS) addAll(name, head[name]);
  }
  if (campaign) for (const name of CAMPAIGN_LISTS) addAll(`campaign.${name}`, campaign[name]);
  return marks;
}
