import { List, Text } from '@mantine/core';
import type { PossibleVersion } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';

/** As many as fit beside the page; the rest is in the other document. */
const SHOWN = 6;

/** The numbers that two versions do not both give. */
export function DifferenceList({ differences }: Pick<PossibleVersion, 'differences'>) {
  const words = useWords();
  if (differences.length === 0) return <Text size="sm">{words('version-same-figures')}</Text>;
  return (
    <>
      <Text size="sm">{words('version-differences', { count: differences.length })}</Text>
      <List size="sm">
        {differences.slice(0, SHOWN).map(({ thing, period, here, there }) => (
          <List.Item key={`${thing} ${period} ${here} ${there}`}>
            {thing}, {period}:{' '}
            {words('version-difference', { here: here ?? words('none'), there: there ?? words('none') })}
          </List.Item>
        ))}
        {differences.length > SHOWN && <List.Item>…</List.Item>}
      </List>
    </>
  );
}
