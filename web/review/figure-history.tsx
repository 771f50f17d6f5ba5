import { List, Text } from '@mantine/core';
import { withChanges } from '../../model/with-changes.ts';
import type { ReviewFigure, StoredCorrection } from '../api/types.ts';
import { useLanguage } from '../language/language.tsx';
import { useFigureWords } from './figure-words.ts';

/** Who said what and when, newest first, with the old value beside the new one. */
export function FigureHistory({ item: { machine, history } }: { item: ReviewFigure }) {
  const { language, words } = useLanguage();
  const { changes } = useFigureWords();
  if (history.length === 0) return null;
  return (
    <>
      <Text size="xs" fw={600} mt="xs">
        {words('history')}
      </Text>
      <List size="xs" c="gray.8">
        {withOldValues(machine, history)
          .reverse()
          .map(({ correction, before }) => (
            <List.Item key={correction.id}>
              {new Date(correction.madeAt).toLocaleString(language, {
                dateStyle: 'short',
                timeStyle: 'short',
              })}
              {' · '}
              {correction.reviewer}: {words(`action-${correction.action}`)}
              {correction.changes && ` (${changes(correction.changes, before)})`}
            </List.Item>
          ))}
      </List>
    </>
  );
}

function withOldValues(machine: ReviewFigure['machine'], history: readonly StoredCorrection[]) {
  let value = machine;
  return history.map((correction) => {
    const before = value;
    if (correction.action === 'reopen') value = machine;
    else if (correction.changes) value = withChanges(value, correction.changes);
    return { correction, before };
  });
}
