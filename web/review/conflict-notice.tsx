import { Alert, Button, Group, Text } from '@mantine/core';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { useFigureWords } from './figure-words.ts';
import type { Conflict, Corrections } from './use-corrections.ts';

/** Two people at one figure: the newer value stands above, this says what was not saved and asks what shall hold. */
export function ConflictNotice({ conflict, corrections }: { conflict: Conflict; corrections: Corrections }) {
  const words = useWords();
  const { changes } = useFigureWords();
  const { request, by } = conflict;
  return (
    <Alert mt="xs" color="orange" icon={<Icon name="alert" />} title={words('conflict', { by })} role="alert">
      <Text size="sm">
        {words('conflict-yours', {
          action: words(`action-${request.action}`),
          changes: request.changes ? changes(request.changes) : '',
        })}
      </Text>
      <Group mt="xs" gap="xs">
        <Button size="compact-sm" variant="default" onClick={corrections.giveWay}>
          {words('conflict-keep')}
        </Button>
        <Button size="compact-sm" color="orange.8" onClick={corrections.insist}>
          {words('conflict-insist')}
        </Button>
      </Group>
    </Alert>
  );
}
