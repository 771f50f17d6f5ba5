import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client, problemOf } from '../../api/client.ts';
import { documentQuery } from '../../api/queries.ts';
import type { PossibleVersion, VersionRequest } from '../../api/types.ts';
import { useTellProblem } from '../../parts/use-tell-problem.ts';
import { useReviewer } from '../../reviewer/reviewer.tsx';

export interface Versions {
  readonly isSaving: boolean;
  /** Says which of the two documents counts. */
  choose(other: PossibleVersion, currentId: string): Promise<void>;
  /** Says that they are different documents, or that the choice is open again. */
  say(other: PossibleVersion, verdict: 'different' | 'open'): Promise<void>;
}

/** Saves what a person says of a document's versions; what stands then is asked for again. */
export function useVersions(documentId: string): Versions {
  const queries = useQueryClient();
  const reviewer = useReviewer();
  const tellProblem = useTellProblem();
  const save = useMutation({
    mutationFn: async (json: VersionRequest) => {
      const answer = await client.documents[':id'].versions.$post({ param: { id: documentId }, json });
      if (answer.status !== 204) throw await problemOf(answer);
    },
    onError: tellProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: documentQuery(documentId).queryKey }),
  });
  const send = async (
    { documentId: other, history }: PossibleVersion,
    said: Pick<VersionRequest, 'verdict' | 'current'>,
  ) => {
    const name = await reviewer.ask();
    if (name === null) return;
    const basedOn = history.at(-1)?.id ?? null;
    // What went wrong has been told.
    await save.mutateAsync({ other, ...said, reviewer: name, basedOn }).catch(() => undefined);
  };
  return {
    isSaving: save.isPending,
    choose: (other, current) => send(other, { verdict: 'version', current }),
    say: (other, verdict) => send(other, { verdict, current: null }),
  };
}
