import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { printedDay } from '../../../model/printed-day.ts';
import { type DismissedLetter, useDismiss } from '../../api/proposals.ts';
import { useWords } from '../../language/language.tsx';
import { Fold } from '../../parts/fold.tsx';
import { LetterFacts } from './proposal-card.tsx';

/** The letters that people set aside, closed until somebody looks for one. */
export function DismissedList({ letters }: { letters: readonly DismissedLetter[] }) {
  const words = useWords();
  if (letters.length === 0) return null;
  return (
    <section aria-label={words('dismissed')}>
      <Fold title={words('dismissed')} order={2} note={words('dismissed-count', { count: letters.length })}>
        <Stack gap="xs" mt="xs">
          {letters.map((letter) => (
            <Dismissed key={letter.documentId} letter={letter} />
          ))}
        </Stack>
      </Fold>
    </section>
  );
}

function Dismissed({ letter }: { letter: DismissedLetter }) {
  const words = useWords();
  const dismiss = useDismiss();
  const { documentId, reviewer, on } = letter;
  return (
    <Paper withBorder p="sm" data-testid={`dismissed-${documentId}`}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Stack gap={2} miw={0} flex={1}>
          <LetterFacts letter={letter} />
          <Text size="xs" c="gray.7">
            {words('dismissed-by', { reviewer, day: printedDay(on) })}
          </Text>
        </Stack>
        <Button
          variant="default"
          style={{ flexShrink: 0 }}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ letterId: documentId, dismissed: false })}
        >
          {words('dismissed-back')}
        </Button>
      </Group>
    </Paper>
  );
}
