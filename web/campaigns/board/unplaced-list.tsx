import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { type BoardReport, type CampaignBoard, useAddUnits, useDecide } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { foldedFilter } from '../../parts/folded-filter.ts';
import { Icon } from '../../parts/icon.tsx';
import { ReportLink } from './report-lines.tsx';

interface UnplacedListProps {
  readonly campaign: CampaignBoard;
  readonly reports: readonly BoardReport[];
}

/** Reports that answer the campaign and stand on no line: a person says whose they are. */
export function UnplacedList({ campaign, reports }: UnplacedListProps) {
  const words = useWords();
  if (reports.length === 0) return null;
  return (
    <Alert mt="sm" color="orange" icon={<Icon name="alert" />} title={words('unplaced')}>
      <Text size="sm" mb="xs">
        {words('unplaced-about')}
      </Text>
      <Stack gap="xs" mah={240} style={{ overflowY: 'auto' }}>
        {reports.map((report) => (
          <Unplaced key={report.documentId} campaign={campaign} report={report} />
        ))}
      </Stack>
    </Alert>
  );
}

function Unplaced({ campaign, report }: { campaign: CampaignBoard; report: BoardReport }) {
  const words = useWords();
  const decide = useDecide(campaign.id);
  const add = useAddUnits(campaign.id);
  const { documentId, unit } = report;
  const say = (change: { belongs: boolean | null; unitId: string | null }) =>
    decide.mutate({ documentId, decision: { receivedOn: null, accepted: false, ...change } });
  const units = new Map(campaign.board.lines.map((line) => [line.unit.id, line.unit]));
  const choices = [...units.values()].map(({ id, name, parent }) => ({
    value: id,
    label: parent === null ? name : `${name} (${parent})`,
  }));
  return (
    <Group wrap="nowrap" gap="sm" data-testid={`unplaced-${documentId}`}>
      <Stack gap={0} flex={1} miw={0}>
        {unit && (
          <Text size="sm" fw={600} truncate title={unit}>
            {unit}
          </Text>
        )}
        <ReportLink report={report} />
      </Stack>
      {choices.length > 0 && (
        <Select
          size="xs"
          w={260}
          aria-label={words('place-in')}
          placeholder={words('place-in')}
          data={choices}
          searchable
          limit={50}
          nothingFoundMessage={words('nothing-found')}
          filter={foldedFilter}
          value={null}
          onChange={(unitId) => unitId && say({ belongs: true, unitId })}
        />
      )}
      {unit && (
        <Button
          size="xs"
          variant="default"
          loading={add.isPending}
          onClick={() => add.mutate([{ name: unit, groups: [], parent: null }])}
        >
          {words('place-new')}
        </Button>
      )}
      <Button size="xs" variant="subtle" color="dark" onClick={() => say({ belongs: false, unitId: null })}>
        {words('not-of-campaign')}
      </Button>
    </Group>
  );
}
