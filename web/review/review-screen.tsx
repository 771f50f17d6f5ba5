import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { documentQuery, useAwards } from '../api/queries.ts';
import { useWords } from '../language/language.tsx';
import { ProblemOf } from '../parts/problem.tsx';
import { ReviewDesk } from './review-desk.tsx';

/** One document: its pages beside what was read from them. */
export function ReviewScreen({ id }: { id: string }) {
  const words = useWords();
  const document = useQuery(documentQuery(id));
  const awards = useAwards();
  if (document.isPending || awards.isPending)
    return (
      <Center h="100%" role="status" aria-label={words('loading')}>
        <Loader />
      </Center>
    );
  if (document.isError) return <ProblemOf error={document.error} onRetry={() => document.refetch()} />;
  if (awards.isError) return <ProblemOf error={awards.error} onRetry={() => awards.refetch()} />;
  return <ReviewDesk document={document.data} />;
}
