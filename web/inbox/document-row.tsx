import { Anchor, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { InboxEntry } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { PrintedMoment } from '../parts/printed-moment.tsx';
import { OriginLines } from './origin-lines.tsx';
import { RetryButton } from './retry-button.tsx';

const STATES = {
  processing: { icon: 'clock', color: 'blue.8' },
  review: { icon: 'eye', color: 'orange.9' },
  done: { icon: 'check', color: 'green.9' },
  failed: { icon: 'alert', color: 'red.8' },
  duplicate: { icon: 'copy', color: 'gray.7' },
} as const satisfies Record<InboxEntry['state'], { icon: IconName; color: string }>;

export function DocumentRow({ entry }: { entry: InboxEntry }) {
  const words = useWords();
  const { icon, color } = STATES[entry.state];
  const canRetry = entry.kind === 'document' && entry.state === 'failed';
  return (
    <Table.Tr data-testid={`entry-${entry.id}`}>
      <Table.Td>
        <Name entry={entry} />
      </Table.Td>
      <Table.Td>
        <Mark icon={icon} color={color}>
          {stateWords(entry, words)}
        </Mark>
      </Table.Td>
      <Table.Td>
        <Pages entry={entry} />
      </Table.Td>
      <Table.Td>
        {entry.figures > 0 && (
          <Text size="sm" className="mono">
            {entry.figures}
            {entry.toReview > 0 && (
              <Text span c="orange.9" fw={600}>
                {' · '}
                {words('to-review', { count: entry.toReview })}
              </Text>
            )}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Flags flags={entry.flags} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" className="mono">
          <PrintedMoment at={entry.receivedAt} />
        </Text>
      </Table.Td>
      <Table.Td>{canRetry && <RetryButton id={entry.id} name={entry.name} />}</Table.Td>
    </Table.Tr>
  );
}

/** An archive has nothing to be read: its end is that it was opened. */
function stateWords(
  { state, step, pageCount, parts }: InboxEntry,
  words: ReturnType<typeof useWords>,
): string {
  if (state === 'processing' && step) return words(`step-${step}`);
  return state === 'done' && pageCount === 0 ? words('unpacked', { count: parts }) : words(`state-${state}`);
}

function Name({ entry }: { entry: InboxEntry }) {
  const words = useWords();
  const { head } = entry;
  const kind = head && head.kind !== 'khac' && words(`kind-${head.kind}`);
  const about = [kind, head?.unit, head?.title].filter(Boolean).join(' — ');
  return (
    <Stack gap={2}>
      {entry.documentId ? (
        <Anchor
          component={Link}
          href={`/documents/${entry.documentId}`}
          fw={600}
          size="sm"
          lineClamp={2}
          title={entry.name}
        >
          {entry.name}
        </Anchor>
      ) : (
        <Text fw={600} size="sm" lineClamp={2} title={entry.name}>
          {entry.name}
        </Text>
      )}
      {about && (
        <Text size="xs" c="gray.7" lineClamp={2} title={about}>
          {about}
        </Text>
      )}
      <OriginLines entry={entry} />
      {entry.version && <VersionLine version={entry.version} />}
      {entry.state === 'duplicate' && (
        <Text size="xs" c="gray.7">
          {words('duplicate-of')}
        </Text>
      )}
      {entry.failure && (
        <Text size="xs" c="red.9">
          {entry.failure.reason} {entry.failure.remedy}
        </Text>
      )}
    </Stack>
  );
}

/** That another document counts in its place, or may be the same: whoever looks for numbers must know. */
function VersionLine({
  version: { state, documentId, name },
}: {
  version: NonNullable<InboxEntry['version']>;
}) {
  const words = useWords();
  return (
    <Text size="xs" c={state === 'superseded' ? 'gray.7' : 'orange.9'} lineClamp={2}>
      {words(state === 'superseded' ? 'version-entry-old' : 'version-entry-open')}{' '}
      <Anchor component={Link} href={`/documents/${documentId}`} size="xs">
        {name}
      </Anchor>
    </Text>
  );
}

function Pages({ entry: { pageCount, pagesDone, state, kind } }: { entry: InboxEntry }) {
  const words = useWords();
  if (kind === 'arrival' || !pageCount) return null;
  if (state !== 'processing')
    return (
      <Text size="sm" className="mono">
        {words('pages', { count: pageCount })}
      </Text>
    );
  const label = words('pages-of', { done: pagesDone, total: pageCount });
  return (
    <Stack gap={4} pr="md">
      <Text size="sm" className="mono">
        {label}
      </Text>
      <Progress value={pageCount === 0 ? 0 : (100 * pagesDone) / pageCount} aria-label={label} />
    </Stack>
  );
}

const SEVERITIES = [
  { severity: 'error', icon: 'alert', color: 'red.8' },
  { severity: 'warning', icon: 'alert', color: 'orange.9' },
  { severity: 'info', icon: 'info', color: 'blue.8' },
] as const;

function Flags({ flags }: { flags: InboxEntry['flags'] }) {
  const words = useWords();
  return (
    <Stack gap={2}>
      {SEVERITIES.filter(({ severity }) => flags[severity] > 0).map(({ severity, icon, color }) => (
        <Group key={severity} gap={5} c={color} wrap="nowrap">
          <Icon name={icon} size={14} />
          <Text size="xs">{words(`flags-${severity}`, { count: flags[severity] })}</Text>
        </Group>
      ))}
    </Stack>
  );
}
