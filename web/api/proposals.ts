import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as contract from '../../server/campaign-contract.ts';
import { useReviewer } from '../reviewer/reviewer.tsx';
import { useCampaignAction } from './campaigns.ts';
import { client, problemOf } from './client.ts';

export type CampaignProposal = z.infer<typeof contract.CampaignProposal>;
export type LetterProposal = z.infer<typeof contract.LetterProposal>;
export type DismissedLetter = z.infer<typeof contract.DismissedLetter>;
export type Doubt = LetterProposal['doubts'][number];

const keyOf = (letterId: string) => ['proposal', letterId];

/** What a letter asks for; not asked again while a person mends it, but for what that person says of it. */
export function useProposal(letterId: string) {
  return useQuery({
    queryKey: keyOf(letterId),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const answer = await client.campaigns.proposals[':id'].$get({ param: { id: letterId } });
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
  });
}

/** Sets a letter aside as no campaign, or takes it back. */
export function useDismiss() {
  const reviewer = useReviewer();
  return useCampaignAction(async ({ letterId, dismissed }: { letterId: string; dismissed: boolean }) => {
    const name = await reviewer.ask();
    if (name === null) return;
    const answer = await client.campaigns.proposals[':id'].dismissal.$post({
      param: { id: letterId },
      json: { dismissed, reviewer: name },
    });
    if (!answer.ok) throw await problemOf(answer);
  });
}

/** Says of one doubted thing of a letter that it is right, or that it is open again. */
export function useConfirmItem(letterId: string) {
  const reviewer = useReviewer();
  const queries = useQueryClient();
  return useCampaignAction(async ({ item, confirmed }: { item: string; confirmed: boolean }) => {
    const name = await reviewer.ask();
    if (name === null) return;
    const answer = await client.campaigns.proposals[':id'].confirmations.$post({
      param: { id: letterId },
      json: { item, confirmed, reviewer: name },
    });
    if (!answer.ok) throw await problemOf(answer);
    await queries.invalidateQueries({ queryKey: keyOf(letterId) });
  });
}
