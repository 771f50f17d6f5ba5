import { Anchor, Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { printedDay } from '../../model/printed-day.ts';
import { type CampaignSummary, useCampaigns } from '../api/campaigns.ts';
import { useWords } from '../language/language.tsx';
import { EmptyPart } from '../parts/empty-part.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { ProblemOf } from '../parts/problem.tsx';
import { CountMarks } from './count-marks.tsx';
import { usePlanWords } from './plan-words.ts';
import { DismissedList } from './proposals/dismissed-list.tsx';
import { ProposalCard } from './proposals/proposal-card.tsx';

/** Đợt báo cáo: the letters that wait to be confirmed, and the campaigns that are followed. */
export function CampaignsScreen() {
  const words = useWords();
  const campaigns = useCampaigns();
  if (campaigns.isPending) return <Loading />;
  if (campaigns.isError) return <ProblemOf error={campaigns.error} onRetry={() => campaigns.refetch()} />;
  const { campaigns: open, proposals, dismissed } = campaigns.data;
  return (
    <Box h="100%" style={{ overflow: 'auto' }}>
      <Stack gap="md" p="md" maw={1200} mx="auto">
        <Group justify="space-between" wrap="nowrap">
          <Title order={1} size="h3">
            {words('campaigns')}
          </Title>
          <Button component={Link} href="/campaigns/new" leftSection={<Icon name="plus" />}>
            {words('campaign-new')}
          </Button>
        </Group>
        {open.length + proposals.length === 0 && (
          <EmptyPart title={words('campaigns-empty')} about={words('campaigns-empty-remedy')} />
        )}
        {proposals.length > 0 && (
          <Part title={words('proposals')} about={words('proposals-about')}>
            {proposals.map((one) => (
              <ProposalCard key={one.documentId} proposal={one} />
            ))}
          </Part>
        )}
        {open.length > 0 && (
          <Part title={words('open-campaigns')}>
            {open.map((one) => (
              <Campaign key={one.id} campaign={one} />
            ))}
          </Part>
        )}
        <DismissedList letters={dismissed} />
      </Stack>
    </Box>
  );
}

function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {about && (
        <Text size="sm" c="gray.7">
          {about}
        </Text>
      )}
      {children}
    </Stack>
  );
}

function Campaign({ campaign: { id, plan, counts, unplaced } }: { campaign: CampaignSummary }) {
  const words = useWords();
  const print = usePlanWords();
  const cutOff = plan.cutOff && words('campaign-cut-off', { day: printedDay(plan.cutOff.to) });
  return (
    <Paper withBorder p="sm" data-testid={`campaign-${id}`}>
      <Anchor component={Link} href={`/campaigns/${id}`} fw={600} size="sm" lineClamp={2} title={plan.title}>
        {plan.title}
      </Anchor>
      <Text size="sm">{[print.requests(plan), print.days(plan), cutOff].filter(Boolean).join(' · ')}</Text>
      <Group gap="lg" mt={4}>
        <CountMarks counts={counts} />
        {unplaced > 0 && <Text size="sm">{words('count-unplaced', { count: unplaced })}</Text>}
      </Group>
    </Paper>
  );
}
