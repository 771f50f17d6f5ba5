import { Alert, Button, Group, Text } from '@mantine/core';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { useFigureWords } from './figure-words.ts';
import type { Conflict, Corrections } from './use-corrections.ts';

interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly corrections: Corrections;
  /** Told when the person has decided. */
  onDone?(): void;
}

/** Two people at one figure: the newer value stands above, this says what was not saved and asks what shall hold. */
export function ConflictNotice({ conflict, corrections, onDone }: ConflictNoticeProps) {
  const words = useWords();
  const { changes } = useFigureWords();
  const { request, by } = conflict;
  const giveWay = () => {
    corrections.giveWay();
    onDone?.();
  };
  const insist = async () => {
    if (await corrections.insist()) onDone?.();
  };
  return (
    <Alert mt="xs" color="orange" icon={<Icon name="alert" />} title={words('conflict', { by })} role="alert">
      <Text size="sm">
        {words('conflict-yours', {
          action: words(`action-${request.action}`),
          changes: request.changes ? changes(request.changes) : '',
        })}
      </Text>
      <Group mt="xs" gap="xs">
        <Button size="compact-sm" variant="default" onClick={giveWay}>
          {words('conflict-keep')}
        </Button>
        <Button size="compact-sm" color="orange.8" onClick={insist}>
          {words('conflict-insist')}
        </Button>
      </Group>
    </Alert>
  );
}
