import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { PossibleVersion } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { PrintedMoment } from '../../parts/printed-moment.tsx';

/** The other document's name, which leads to its desk, and when it came. */
export function VersionLink({ other: { documentId, name, receivedAt } }: { other: PossibleVersion }) {
  const words = useWords();
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Anchor component={Link} href={`/documents/${documentId}`} size="sm">
        {name}
      </Anchor>{' '}
      <Text span size="xs" c="gray.7">
        {words('version-received')} <PrintedMoment at={receivedAt} />
      </Text>
    </Text>
  );
}
