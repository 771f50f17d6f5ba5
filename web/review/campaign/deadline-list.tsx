import { Box, Stack, Text } from '@mantine/core';
import type { Campaign } from '../../api/types.ts';
import { useWords } from '../../language/language.tsx';
import { Fact } from '../facts/fact.tsx';
import { Jump } from '../facts/jump.tsx';
import type { Selection } from '../use-selection.ts';
import { Doubt } from './asked-list.tsx';
import { useCampaignWords } from './campaign-words.ts';

interface DeadlineListProps {
  readonly deadlines: Campaign['deadlines'];
  readonly selection: Selection;
}

/** By when, the earliest day first, and for whom each day holds. */
export function DeadlineList({ deadlines, selection }: DeadlineListProps) {
  const words = useWords();
  const print = useCampaignWords();
  const inOrder = deadlines
    .map((deadline, index) => ({ deadline, index }))
    .sort((a, b) => a.deadline.on.localeCompare(b.deadline.on));
  return (
    <Fact label={words('deadlines')}>
      {deadlines.length === 0 && (
        <Text size="sm" c="orange.9">
          {words('no-deadline')}
        </Text>
      )}
      <Stack gap={6}>
        {inOrder.map(({ deadline, index }) => (
          <Box key={index} data-testid={`campaign.deadlines.${index}`}>
            <Jump mark={`campaign.deadlines.${index}`} evidence={deadline.evidence} selection={selection}>
              <Text span size="sm" fw={700}>
                {print.day(deadline)}
              </Text>
            </Jump>
            {!deadline.yearStated && (
              <Text size="xs" c="orange.9">
                {words('year-assumed')}
              </Text>
            )}
            <Text size="xs">{print.whom(deadline)}</Text>
            <Text size="xs" c="gray.7">
              {print.deliverables(deadline.deliverables)}
              {deadline.receiver && ` → ${print.receiver(deadline.receiver)}`}
            </Text>
            <Doubt confidence={deadline.confidence} />
          </Box>
        ))}
      </Stack>
    </Fact>
  );
}
