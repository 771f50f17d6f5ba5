import { useLocation, useSearchParams } from 'wouter';
import { type CampaignPlan, useCampaign, useCampaignAction } from '../../api/campaigns.ts';
import { client, problemOf } from '../../api/client.ts';
import { useProposal } from '../../api/proposals.ts';
import { useWords } from '../../language/language.tsx';
import { Loading } from '../../parts/loading.tsx';
import { ProblemOf } from '../../parts/problem.tsx';
import { useReviewer } from '../../reviewer/reviewer.tsx';
import { DoubtList } from './doubt-list.tsx';
import { EMPTY_PLAN } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';

/** A campaign that a letter proposes, or one entered by hand. */
export function NewPlanScreen() {
  const words = useWords();
  const [parameters] = useSearchParams();
  const letterId = parameters.get('letter');
  const open = useOpenCampaign(letterId);
  if (letterId === null)
    return <PlanForm title={words('plan-new')} first={EMPTY_PLAN} back="/campaigns" saving={open} />;
  return <LetterPlan letterId={letterId} saving={open} />;
}

interface Saving {
  readonly isPending: boolean;
  mutate(plan: CampaignPlan): void;
}

function LetterPlan({ letterId, saving }: { letterId: string; saving: Saving }) {
  const words = useWords();
  const proposal = useProposal(letterId);
  if (proposal.isPending) return <Loading />;
  if (proposal.isError) return <ProblemOf error={proposal.error} onRetry={() => proposal.refetch()} />;
  return (
    <PlanForm
      title={words('plan-of-letter')}
      letter={proposal.data}
      doubts={<DoubtList letter={proposal.data} />}
      first={proposal.data.plan}
      back="/campaigns"
      saving={saving}
    />
  );
}

/** What is doubted in the letter of a campaign; nothing where the letter is read as another thing since. */
function LetterDoubts({ letterId }: { letterId: string }) {
  const { data } = useProposal(letterId);
  return data === undefined ? null : <DoubtList letter={data} />;
}

/** Opens the campaign and goes to its board. */
function useOpenCampaign(letterId: string | null): Saving {
  const reviewer = useReviewer();
  const [, go] = useLocation();
  return useCampaignAction(async (plan: CampaignPlan) => {
    const name = await reviewer.ask();
    if (name === null) return;
    const answer = await client.campaigns.$post({ json: { letterId, plan, reviewer: name } });
    if (!answer.ok) throw await problemOf(answer);
    go(`/campaigns/${(await answer.json()).id}`);
  });
}

/** A campaign that is open, to be mended. */
export function EditPlanScreen({ id }: { id: string }) {
  const words = useWords();
  const campaign = useCampaign(id);
  const reviewer = useReviewer();
  const [, go] = useLocation();
  const save = useCampaignAction(async ({ plan, basedOn }: { plan: CampaignPlan; basedOn: number }) => {
    const name = await reviewer.ask();
    if (name === null) return;
    const json = { plan, basedOn, reviewer: name };
    const answer = await client.campaigns[':id'].plan.$post({ param: { id }, json });
    if (!answer.ok) throw await problemOf(answer);
    go(`/campaigns/${id}`);
  });
  if (campaign.isPending) return <Loading />;
  if (campaign.isError) return <ProblemOf error={campaign.error} onRetry={() => campaign.refetch()} />;
  return (
    <PlanForm
      title={words('plan-edit')}
      doubts={campaign.data.letterId && <LetterDoubts letterId={campaign.data.letterId} />}
      first={campaign.data.plan}
      version={campaign.data.version}
      back={`/campaigns/${id}`}
      saving={{
        isPending: save.isPending,
        mutate: (plan, seen) => save.mutate({ plan, basedOn: seen }),
      }}
    />
  );
}
