import { Anchor, Button, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ReviewDocument, ReviewFlag } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { FigureLinks } from './figure-links.tsx';
import type { Corrections } from './use-corrections.ts';
import type { Selection } from './use-selection.ts';

interface FlagListProps {
  readonly document: ReviewDocument;
  readonly selection: Selection;
  readonly corrections: Corrections;
}

/** What looks wrong, the worst first. */
export function FlagList({ document, selection, corrections }: FlagListProps) {
  const words = useWords();
  if (document.flags.length === 0) return null;
  const order = ['error', 'warning', 'info'];
  const flags = [...document.flags].sort(
    (a, b) => order.indexOf(a.flag.severity) - order.indexOf(b.flag.severity),
  );
  return (
    <Stack component="section" gap="xs" mb="md" aria-label={words('flags')}>
      <Title order={2} size="h5">
        {words('flags')} ({flags.length})
      </Title>
      {flags.map((flag) => (
        <FlagItem
          key={flag.flag.id}
          item={flag}
          document={document}
          selection={selection}
          corrections={corrections}
        />
      ))}
    </Stack>
  );
}

/** As many as a reader follows up; a province has a thousand units. */
const SHOWN_OTHERS = 5;

const LOOKS = {
  error: { icon: 'alert', color: 'red.8' },
  warning: { icon: 'alert', color: 'orange.9' },
  info: { icon: 'info', color: 'blue.8' },
} as const;

function FlagItem({ item, document, selection, corrections }: FlagListProps & { item: ReviewFlag }) {
  const words = useWords();
  const { flag, state } = item;
  const isChosen = selection.flagId === flag.id;
  const { conflict } = corrections;
  return (
    <Paper
      withBorder
      p="xs"
      {...(isChosen && { bg: 'yellow.0' })}
      data-testid={`flag-${flag.id}`}
      data-state={state}
    >
      <UnstyledButton w="100%" aria-pressed={isChosen} onClick={() => selection.chooseFlag(flag.id)}>
        <Group justify="space-between" wrap="nowrap">
          <Mark {...LOOKS[flag.severity]}>{words(`severity-${flag.severity}`)}</Mark>
          <Text size="xs" c="gray.7">
            {words(`flag-${state}`)}
          </Text>
        </Group>
        <Text size="sm" mt={2} {...(state === 'dismissed' ? { td: 'line-through', c: 'gray.7' } : {})}>
          {flag.message}
        </Text>
        <Basis flag={flag} />
      </UnstyledButton>
      <OtherDocuments flag={flag} />
      <Group justify="space-between" mt={4} gap="xs">
        <FigureLinks
          figures={document.figures.filter(({ figure }) => flag.figures.includes(figure.id))}
          onChoose={selection.chooseFigure}
        />
        <Group gap="xs" ml="auto">
          {state === 'open' ? (
            <>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => corrections.sayFlag(item, 'confirm')}
              >
                {words('flag-confirm')}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => corrections.sayFlag(item, 'dismiss')}
              >
                {words('flag-dismiss')}
              </Button>
            </>
          ) : (
            <Anchor component="button" size="xs" onClick={() => corrections.sayFlag(item, 'reopen')}>
              {words('reopen')}
            </Anchor>
          )}
        </Group>
      </Group>
      {conflict?.request.subjectId === flag.id && (
        <ConflictNotice conflict={conflict} corrections={corrections} />
      )}
    </Paper>
  );
}

/** The documents that a flag compares with, each a way to its own desk and number. */
function OtherDocuments({ flag: { others } }: { flag: ReviewFlag['flag'] }) {
  const words = useWords();
  if (others.length === 0) return null;
  return (
    <Text size="xs" c="gray.7" mt={2} style={{ overflowWrap: 'anywhere' }}>
      {words('flag-others')}{' '}
      {others.slice(0, SHOWN_OTHERS).map(({ documentId, name, figure }, index) => (
        <Fragment key={documentId}>
          {index > 0 && ', '}
          <Anchor
            component={Link}
            size="xs"
            href={`/documents/${documentId}${figure === null ? '' : `?figure=${figure}`}`}
          >
            {name}
          </Anchor>
        </Fragment>
      ))}
      {others.length > SHOWN_OTHERS && words('flag-more-others', { count: others.length - SHOWN_OTHERS })}
    </Text>
  );
}

/** The article and the time it holds for. */
function Basis({ flag: { basis } }: { flag: ReviewFlag['flag'] }) {
  const words = useWords();
  if (!basis) return null;
  return (
    <Text size="xs" c="gray.7">
      {words('basis', { text: basis.text })}
    </Text>
  );
}
