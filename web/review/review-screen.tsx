import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { documentQuery, useVocabulary } from '../api/queries.ts';
import { useWords } from '../language/language.tsx';
import { ProblemOf } from '../parts/problem.tsx';
import { ReviewDesk } from './review-desk.tsx';

/** One document: its pages beside what was read from them. */
export function ReviewScreen({ id }: { id: string }) {
  const words = useWords();
  const document = useQuery(documentQuery(id));
  const vocabulary = useVocabulary();
  if (document.isPending || vocabulary.isPending)
    return (
      <Center h="100%" role="status" aria-label={words('loading')}>
        <Loader />
      </Center>
    );
  if (document.isError) return <ProblemOf error={document.error} onRetry={() => document.refetch()} />;
  if (vocabulary.isError) return <ProblemOf error={vocabulary.error} onRetry={() => vocabulary.refetch()} />;
  return <ReviewDesk document={document.data} />;
}
