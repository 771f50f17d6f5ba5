import { Center, Loader } from '@mantine/core';
import { useWords } from '../language/language.tsx';

/** Where something will be that is on its way. */
export function Loading() {
  const words = useWords();
  return (
    <Center flex={1} p="xl" role="status" aria-label={words('loading')}>
      <Loader />
    </Center>
  );
}
