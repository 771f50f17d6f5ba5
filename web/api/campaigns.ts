import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as contract from '../../server/campaign-contract.ts';
import { useTellProblem } from '../parts/use-tell-problem.ts';
import { useReviewer } from '../reviewer/reviewer.tsx';
import { client, problemOf } from './client.ts';
import { keys } from './queries.ts';

export type CampaignBoard = z.infer<typeof contract.CampaignBoard>;
export type CampaignPlan = CampaignBoard['plan'];
export type CampaignSummary = z.infer<typeof contract.CampaignSummary>;
export type BoardLine = CampaignBoard['board']['lines'][number];
export type BoardReport = BoardLine['reports'][number];
export type BoardCounts = CampaignBoard['board']['counts'];
export type ReportGap = NonNullable<BoardReport['gaps']>[number];
export type ReporterGroup = BoardLine['unit']['groups'][number];
export type NewUnit = z.infer<typeof contract.NewUnits>['units'][number];
export type Decision = z.infer<typeof contract.DecisionRequest>['decision'];

export function useCampaigns() {
  return useQuery({
    queryKey: keys.campaigns,
    queryFn: async () => {
      const answer = await client.campaigns.$get();
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
  });
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: [...keys.campaigns, id],
    queryFn: async () => {
      const answer = await client.campaigns[':id'].$get({ param: { id } });
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
  });
}

/** Does something to campaigns, tells what went wrong, and has what is shown asked for again. */
export function useCampaignAction<T, R>(act: (input: T) => Promise<R>) {
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  return useMutation({
    mutationFn: act,
    onError: tellProblem,
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.campaigns }),
  });
}

/** Says something of a report in a campaign. */
export function useDecide(id: string) {
  const reviewer = useReviewer();
  return useCampaignAction(async (said: { documentId: string; decision: Decision }) => {
    const name = await reviewer.ask();
    if (name === null) return;
    const answer = await client.campaigns[':id'].decisions.$post({
      param: { id },
      json: { ...said, reviewer: name },
    });
    if (!answer.ok) throw await problemOf(answer);
  });
}

export function useAddUnits(id: string) {
  return useCampaignAction(async (units: NewUnit[]) => {
    const answer = await client.campaigns[':id'].units.$post({ param: { id }, json: { units } });
    if (!answer.ok) throw await problemOf(answer);
    return answer.json();
  });
}

/** Takes a list of units in from a file. */
export function useImportUnits(id: string) {
  return useCampaignAction(async (file: File) => {
    const init = { body: file, headers: { 'content-type': 'text/csv' } };
    const answer = await client.campaigns[':id'].units.csv.$post({ param: { id } }, { init });
    if (!answer.ok) throw await problemOf(answer);
    return answer.json();
  });
}

/** Says which kinds of units a unit belongs to. */
export function useChangeGroups(id: string) {
  return useCampaignAction(async ({ unit, groups }: { unit: BoardLine['unit']; groups: ReporterGroup[] }) => {
    const answer = await client.campaigns[':id'].units[':unit'].groups.$post({
      param: { id, unit: unit.id },
      json: { groups, basedOn: unit.groups },
    });
    if (!answer.ok) throw await problemOf(answer);
  });
}

export function useRemoveUnit(id: string) {
  return useCampaignAction(async (unit: string) => {
    const answer = await client.campaigns[':id'].units[':unit'].$delete({ param: { id, unit } });
    if (!answer.ok) throw await problemOf(answer);
  });
}
