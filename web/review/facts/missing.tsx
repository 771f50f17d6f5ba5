import { Text } from '@mantine/core';
import { useWords, type WordKey } from '../../language/language.tsx';
import { Fact } from './fact.tsx';

interface MissingProps {
  /** What each thing is called, and what was found of it. */
  readonly things: readonly (readonly [label: WordKey, found: unknown])[];
}

/** What was not found, in one line: a report without its day is to be seen, not guessed from a gap. */
export function Missing({ things }: MissingProps) {
  const words = useWords();
  const missing = things.filter(([, found]) => !found);
  if (missing.length === 0) return null;
  return (
    <Fact label={words('not-found')}>
      <Text size="sm" c="gray.7" fs="italic">
        {missing.map(([label]) => words(label).toLowerCase()).join('; ')}
      </Text>
    </Fact>
  );
}
