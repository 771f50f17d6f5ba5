import { Button, Group, Kbd } from '@mantine/core';
import type { ReviewFigure } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { isSettled } from './figure-words.ts';
import type { Corrections } from './use-corrections.ts';

interface FigureActionsProps {
  readonly item: ReviewFigure;
  readonly corrections: Corrections;
  onEdit(): void;
  onSettle(action: 'confirm' | 'dismiss'): void;
}

/** What a person can say of a figure, each with its key printed on it. */
export function FigureActions({ item, corrections, onEdit, onSettle }: FigureActionsProps) {
  const words = useWords();
  const key = (name: string) => <Kbd size="xs">{name}</Kbd>;
  return (
    <Group gap="xs" mt="xs">
      <Button
        size="compact-sm"
        color="green.9"
        rightSection={key('Enter')}
        onClick={() => onSettle('confirm')}
      >
        {words('confirm')}
      </Button>
      <Button size="compact-sm" variant="default" rightSection={key('E')} onClick={onEdit}>
        {words('edit')}
      </Button>
      {item.state !== 'dismissed' && (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={key('X')}
          onClick={() => onSettle('dismiss')}
        >
          {words('dismiss')}
        </Button>
      )}
      {isSettled(item) && (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={key('U')}
          onClick={() => corrections.sayFigure(item, 'reopen')}
        >
          {words('reopen')}
        </Button>
      )}
    </Group>
  );
}
