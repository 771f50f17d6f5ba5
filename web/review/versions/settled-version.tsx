import { Anchor, Group, Paper, Text } from '@mantine/core';
import type { PossibleVersion } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { PrintedMoment } from '../../parts/printed-moment.tsx';
import type { Versions } from './use-versions.ts';
import { VersionLink } from './version-link.tsx';

interface SettledVersionProps {
  /** The document on the screen. */
  readonly id: string;
  readonly other: PossibleVersion;
  readonly versions: Versions;
}

/** What people said of another document, and the way back. */
export function SettledVersion({ id, other, versions }: SettledVersionProps) {
  const words = useWords();
  const last = other.history.at(-1);
  if (last === undefined) return null;
  const said = last.verdict === 'different' ? 'different' : last.currentId === id ? 'older' : 'newer';
  return (
    <Paper withBorder p="xs" data-testid={`version-${other.documentId}`} data-state={said}>
      <Text size="sm">{words(`version-is-${said}`)}</Text>
      <VersionLink other={other} />
      <Group justify="space-between">
        <Text size="xs" c="gray.7">
          {last.reviewer} · <PrintedMoment at={last.madeAt} />
        </Text>
        <Anchor
          component="button"
          size="xs"
          disabled={versions.isSaving}
          onClick={() => versions.say(other, 'open')}
        >
          {words('reopen')}
        </Anchor>
      </Group>
    </Paper>
  );
}
