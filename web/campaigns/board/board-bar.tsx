import { Box, Button, Group, Menu, Text } from '@mantine/core';
import { Link } from 'wouter';
import { printedDay } from '../../../model/printed-day.ts';
import type { CampaignBoard } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Icon } from '../../parts/icon.tsx';
import { usePlanWords } from '../plan-words.ts';
import { UnitButtons } from './unit-buttons.tsx';

const REMINDERS = ['xlsx', 'csv', 'docx'] as const;

/** Which campaign this is, and what can be done with it. */
export function BoardBar({ campaign: { id, letterId, plan, board } }: { campaign: CampaignBoard }) {
  const words = useWords();
  const print = usePlanWords();
  const cutOff = plan.cutOff && words('campaign-cut-off', { day: printedDay(plan.cutOff.to) });
  const about = [print.requests(plan), print.days(plan), cutOff].filter(Boolean).join(' · ');
  return (
    <Group px="md" h={56} wrap="nowrap" gap="sm" style={{ borderBottom: '1px solid #dee2e6', flexShrink: 0 }}>
      <BackLink href="/campaigns">{words('campaigns')}</BackLink>
      <Box flex={1} miw={0}>
        <Text component="h1" fw={600} size="sm" truncate title={plan.title}>
          {plan.title}
        </Text>
        <Text size="xs" c="gray.7" truncate title={about}>
          {about}
        </Text>
      </Box>
      {letterId && (
        <Button component={Link} href={`/documents/${letterId}`} variant="default" size="xs">
          {words('from-letter')}
        </Button>
      )}
      <Button component={Link} href={`/campaigns/${id}/plan`} variant="default" size="xs">
        {words('campaign-edit')}
      </Button>
      {board.lines.length > 0 && <UnitButtons id={id} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" leftSection={<Icon name="download" />}>
            {words('reminders')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {REMINDERS.map((format) => (
            <Menu.Item key={format} component="a" href={`/api/campaigns/${id}/reminders/${format}`}>
              {words(`reminder-${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
