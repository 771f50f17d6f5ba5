import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client, problemOf } from '../api/client.ts';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTellProblem } from '../parts/use-tell-problem.ts';

/** Reads a failed document again; the list follows by itself. */
export function RetryButton({ id, name }: { id: string; name: string }) {
  const words = useWords();
  const tellProblem = useTellProblem();
  const retry = useMutation({
    mutationFn: async () => {
      const answer = await client.documents[':id'].retry.$post({ param: { id } });
      if (!answer.ok) throw await problemOf(answer);
    },
    onError: tellProblem,
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="undo" />}
      loading={retry.isPending}
      aria-label={words('retry-named', { name })}
      onClick={() => retry.mutate()}
    >
      {words('retry')}
    </Button>
  );
}
