import { ActionIcon, Box, Button, Group, Progress, Text, Tooltip } from '@mantine/core';
import type { ReviewDocument } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { BackLink } from '../parts/back-link.tsx';
import { Icon } from '../parts/icon.tsx';
import { MailLine } from '../parts/mail-line.tsx';
import { isSettled } from './figure-words.ts';
import type { Saving } from './use-corrections.ts';

interface DocumentBarProps {
  readonly document: ReviewDocument;
  readonly saving: Saving;
  onHelp(): void;
}

/** Which document this is, how far the review is, and what can be taken away. */
export function DocumentBar({ document, saving, onHelp }: DocumentBarProps) {
  const { id, name, head, figures, mails } = document;
  const words = useWords();
  const about = [head?.unit, head?.title].filter(Boolean).join(' — ');
  return (
    <Group px="md" h={56} wrap="nowrap" gap="md" style={{ borderBottom: '1px solid #dee2e6' }}>
      <BackLink href="/">{words('inbox')}</BackLink>
      <Box flex={1} miw={0}>
        <Text component="h1" fw={600} size="sm" truncate title={name}>
          {name}
        </Text>
        <Group gap="md" wrap="nowrap">
          {about && (
            <Text size="xs" c="gray.7" truncate title={about}>
              {about}
            </Text>
          )}
          {mails.map((mail) => (
            <MailLine key={mail.documentId} mail={mail} isLink={mail.documentId !== id} />
          ))}
        </Group>
      </Box>
      <Text
        size="sm"
        role="status"
        c={saving === 'failed' ? 'red.8' : 'green.9'}
        style={{ whiteSpace: 'nowrap' }}
      >
        {saving !== 'idle' && words(`saving-${saving}`)}
      </Text>
      {figures.length > 0 && <Reviewed document={document} />}
      <Button
        component="a"
        href={`/api/documents/${id}/original`}
        variant="default"
        size="xs"
        leftSection={<Icon name="download" />}
      >
        {words('original')}
      </Button>
      <Tooltip label={words('shortcuts')}>
        <ActionIcon variant="default" aria-label={words('shortcuts')} onClick={onHelp}>
          ?
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

/** How far the review is, and what of it can be taken away. */
function Reviewed({ document: { id, figures } }: Pick<DocumentBarProps, 'document'>) {
  const words = useWords();
  const settled = figures.filter(isSettled).length;
  const progress = words('progress', { done: settled, total: figures.length });
  return (
    <>
      <Box w={120}>
        <Text size="xs" ta="right" className="mono">
          {progress}
        </Text>
        <Progress value={(100 * settled) / figures.length} color="green.8" aria-label={progress} />
      </Box>
      <Button
        component="a"
        href={`/api/export/figures.csv?document=${id}`}
        variant="default"
        size="xs"
        leftSection={<Icon name="download" />}
      >
        {words('csv')}
      </Button>
    </>
  );
}
