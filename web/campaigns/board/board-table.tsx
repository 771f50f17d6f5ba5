import { Center, Stack, Table, Text } from '@mantine/core';
import { memo } from 'react';
import type { BoardLine, CampaignBoard } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { StateMarks } from '../count-marks.tsx';
import { usePlanWords } from '../plan-words.ts';
import { GapList } from './gap-list.tsx';
import { LineMenu } from './line-menu.tsx';
import { ReportLines } from './report-lines.tsx';

interface BoardTableProps {
  readonly campaign: CampaignBoard;
  readonly lines: readonly BoardLine[];
}

/** One line for each thing that a unit has to hand in. */
export function BoardTable({ campaign, lines }: BoardTableProps) {
  const words = useWords();
  if (lines.length === 0)
    return (
      <Center p="xl">
        <Text c="gray.7">{words('board-nothing')}</Text>
      </Center>
    );
  return (
    <Table stickyHeader highlightOnHover verticalSpacing="xs" layout="fixed" aria-label={words('board')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words('column-unit')}</Table.Th>
          <Table.Th w={190}>{words('column-due')}</Table.Th>
          <Table.Th w={170}>{words('column-state')}</Table.Th>
          <Table.Th w={310}>{words('column-report')}</Table.Th>
          <Table.Th w={300}>{words('column-lacks')}</Table.Th>
          <Table.Th w={50} aria-label={words('column-actions')} />
        </Table.Tr>
      </Table.Thead>
      {/* A long list of what is missing opens downwards; whose it is stays in sight. */}
      <Table.Tbody style={{ verticalAlign: 'top' }}>
        {lines.map((line) => (
          <Line key={`${line.unit.id} ${line.due.deliverables}`} line={line} campaignId={campaign.id} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Hundreds of lines stand still while a person types into the search. */
const Line = memo(function Line({ line, campaignId }: { line: BoardLine; campaignId: string }) {
  const print = usePlanWords();
  const { unit, due } = line;
  return (
    <Table.Tr data-testid={`line-${unit.id}`}>
      <Table.Td>
        <Text size="sm" fw={600} lineClamp={2} title={unit.name}>
          {unit.name}
        </Text>
        <Groups line={line} />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{print.deliverables(due.deliverables)}</Text>
        <Text size="sm" className="mono" c={due.on === null ? 'orange.9' : 'dark'}>
          {print.day(due)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Stack gap={2} align="flex-start">
          <StateMarks line={line} />
        </Stack>
      </Table.Td>
      <Table.Td>
        <ReportLines reports={line.reports} />
      </Table.Td>
      <Table.Td>
        <GapList report={line.reports[0]} />
      </Table.Td>
      <Table.Td>
        <LineMenu campaignId={campaignId} line={line} />
      </Table.Td>
    </Table.Tr>
  );
});

function Groups({ line: { unit } }: { line: BoardLine }) {
  const words = useWords();
  const about = [...unit.groups.map((group) => words(`group-${group}`)), unit.parent].filter(Boolean);
  return (
    <Text size="xs" c="gray.7" lineClamp={1} title={about.join(' · ')}>
      {about.join(' · ')}
    </Text>
  );
}
