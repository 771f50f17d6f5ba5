import { Button, Group, Paper, Text } from '@mantine/core';
import type { PossibleVersion } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { DifferenceList } from './difference-list.tsx';
import type { Versions } from './use-versions.ts';
import { VersionLink } from './version-link.tsx';

interface OpenVersionProps {
  /** The document on the screen. */
  readonly id: string;
  readonly other: PossibleVersion;
  readonly versions: Versions;
}

/** A document that is almost the same: what differs, and the three answers that settle it. */
export function OpenVersion({ id, other, versions }: OpenVersionProps) {
  const words = useWords();
  const { documentId, similarity, newerId, differences } = other;
  const answers = [
    { current: id, label: words('version-this') },
    { current: documentId, label: words('version-that') },
  ];
  return (
    <Paper withBorder p="xs" data-testid={`version-${documentId}`} data-state="open">
      <Mark icon="copy" color="orange.9">
        {words('version-open')}
      </Mark>
      <VersionLink other={other} />
      <Text size="xs" c="gray.7">
        {similarity !== null && words('version-similar', { percent: Math.floor(similarity * 100) })}
        {newerId !== null && ` · ${words(newerId === id ? 'version-newer-this' : 'version-newer-that')}`}
      </Text>
      <DifferenceList differences={differences} />
      <Group gap="xs" mt="xs">
        {answers.map(({ current, label }) => (
          <Button
            key={current}
            size="compact-xs"
            variant={current === newerId ? 'filled' : 'default'}
            disabled={versions.isSaving}
            onClick={() => versions.choose(other, current)}
          >
            {label}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="default"
          disabled={versions.isSaving}
          onClick={() => versions.say(other, 'different')}
        >
          {words('version-different')}
        </Button>
      </Group>
    </Paper>
  );
}
