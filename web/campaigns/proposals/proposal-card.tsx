import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import { type CampaignProposal, useDismiss } from '../../api/proposals.ts';
import { useWords } from '../../language/language.tsx';
import { Mark } from '../../parts/mark.tsx';
import { usePlanWords } from '../plan-words.ts';

/** A letter that waits: what it asks for, and the ways to confirm it or to set it aside. */
export function ProposalCard({ proposal }: { proposal: CampaignProposal }) {
  const words = useWords();
  const { documentId, unsure } = proposal;
  const dismiss = useDismiss();
  return (
    <Paper withBorder p="sm" data-testid={`proposal-${documentId}`}>
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Stack gap={2} miw={0} flex={1}>
          <LetterFacts letter={proposal} />
          {unsure > 0 && (
            <Mark icon="eye" color="orange.9">
              {words('proposal-unsure', { count: unsure })}
            </Mark>
          )}
        </Stack>
        <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
          <Button
            variant="default"
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate({ letterId: documentId, dismissed: true })}
          >
            {words('proposal-dismiss')}
          </Button>
          <Button component={Link} href={`/campaigns/new?letter=${documentId}`}>
            {words('campaign-confirm')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** What a letter is about, as it was read, and the way to it. */
export function LetterFacts({ letter: { documentId, name, plan } }: { letter: CampaignProposal }) {
  const print = usePlanWords();
  return (
    <>
      <Text fw={600} size="sm" lineClamp={2} title={plan.title}>
        {plan.title}
      </Text>
      <Text size="sm">{[print.requests(plan), print.days(plan)].join(' · ')}</Text>
      <Anchor component={Link} href={`/documents/${documentId}`} size="xs" truncate title={name}>
        {name}
      </Anchor>
    </>
  );
}
