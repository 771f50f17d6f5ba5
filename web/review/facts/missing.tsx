import { Text } from '@mantine/core';
import { useWords } from '../../language/language.tsx';

/** In the place of what was not found: a report without its day is to be seen, not guessed from a gap. */
export function Missing() {
  const words = useWords();
  return (
    <Text size="sm" c="gray.6" fs="italic">
      {words('not-found')}
    </Text>
  );
}
