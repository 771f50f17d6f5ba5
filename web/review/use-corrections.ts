import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, problemOf } from '../api/client.ts';
import { documentQuery } from '../api/queries.ts';
import type {
  Changes,
  CorrectionOutcome,
  CorrectionRequest,
  ReviewFigure,
  ReviewFlag,
} from '../api/types.ts';
import { useTellProblem } from '../parts/use-tell-problem.ts';
import { useReviewer } from '../reviewer/reviewer.tsx';

type Action = CorrectionRequest['action'];

/** Somebody saved something else first: what this person wanted to say, to be kept or dropped. */
export interface Conflict {
  readonly request: CorrectionRequest;
  readonly by: string;
}

export type Saving = 'idle' | 'saving' | 'saved' | 'failed';

export interface Corrections {
  readonly saving: Saving;
  readonly conflict: Conflict | null;
  /** @returns whether it was saved */
  sayFigure(figure: ReviewFigure, action: Exclude<Action, 'correct'>): Promise<boolean>;
  sayFlag(flag: ReviewFlag, action: Exclude<Action, 'correct'>): Promise<boolean>;
  /** @param seen the figure as it was when the person began to change it */
  correct(seen: ReviewFigure, changes: Changes): Promise<boolean>;
  /** Says it all the same, having seen what the other person saved. */
  insist(): Promise<boolean>;
  giveWay(): void;
}

class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly current: CorrectionOutcome;
  constructor(current: CorrectionOutcome) {
    super('somebody else was quicker');
    this.current = current;
  }
}

/** Saves what a person says at once, and keeps what is shown in step with the answer. */
export function useCorrections(documentId: string): Corrections {
  const queries = useQueryClient();
  const reviewer = useReviewer();
  const tellProblem = useTellProblem();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { queryKey } = documentQuery(documentId);

  const show = (outcome: CorrectionOutcome) => {
    // An answer on its way from before this correction would show the old value again.
    queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (old) =>
      old
        ? {
            ...old,
            figures: old.figures.map((one) =>
              one.figure.id === outcome.figure?.figure.id ? outcome.figure : one,
            ),
            flags: old.flags.map((one) => (one.flag.id === outcome.flag?.flag.id ? outcome.flag : one)),
          }
        : old,
    );
  };
  const save = useMutation({
    mutationFn: async (request: CorrectionRequest) => {
      const answer = await client.documents[':id'].corrections.$post({
        param: { id: documentId },
        json: request,
      });
      if (answer.status === 409) throw new ConflictError((await answer.json()).current);
      if (!answer.ok) throw await problemOf(answer);
      return answer.json();
    },
    onSuccess: (outcome) => {
      setConflict(null);
      show(outcome);
    },
    onError: (error, request) => {
      if (!(error instanceof ConflictError)) return tellProblem(error);
      show(error.current);
      setConflict({ request, by: lastOf(error.current)?.reviewer ?? '' });
    },
  });
  const send = async (said: Omit<CorrectionRequest, 'reviewer'>): Promise<boolean> => {
    const name = await reviewer.ask();
    if (name === null) return false;
    return save.mutateAsync({ ...said, reviewer: name }).then(
      () => true,
      () => false,
    );
  };
  return {
    saving: save.isPending ? 'saving' : save.isSuccess ? 'saved' : save.isError ? 'failed' : 'idle',
    conflict,
    sayFigure: ({ figure, history }, action) =>
      send({ subject: 'figure', subjectId: figure.id, action, basedOn: history.at(-1)?.id ?? null }),
    sayFlag: ({ flag, history }, action) =>
      send({ subject: 'flag', subjectId: flag.id, action, basedOn: history.at(-1)?.id ?? null }),
    correct: ({ figure, history }, changes) =>
      send({
        subject: 'figure',
        subjectId: figure.id,
        action: 'correct',
        changes,
        basedOn: history.at(-1)?.id ?? null,
      }),
    insist: async () => {
      if (!conflict) return false;
      const { request } = conflict;
      const now = queries.getQueryData(queryKey);
      const items = request.subject === 'figure' ? now?.figures : now?.flags;
      const item = items?.find((one) => ('flag' in one ? one.flag.id : one.figure.id) === request.subjectId);
      return send({ ...request, basedOn: item?.history.at(-1)?.id ?? null });
    },
    giveWay: () => setConflict(null),
  };
}

function lastOf(outcome: CorrectionOutcome) {
  return (outcome.figure ?? outcome.flag)?.history.at(-1);
}
