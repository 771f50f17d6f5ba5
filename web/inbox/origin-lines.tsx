import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { InboxEntry } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { MailLine } from '../parts/mail-line.tsx';

/** How a document came, and what came in it: nothing for one that was dropped alone. */
export function OriginLines({ entry: { documentId, kind, mail, parcel, parts } }: { entry: InboxEntry }) {
  const words = useWords();
  const isOwnMail = kind === 'document' && mail?.documentId === documentId;
  return (
    <>
      {mail && <MailLine mail={mail} isLink={!isOwnMail} />}
      {parcel && parcel.documentId !== mail?.documentId && (
        <Anchor component={Link} href={`/documents/${parcel.documentId}`} size="xs" c="gray.7" truncate>
          {words('inside', { name: parcel.name })}
        </Anchor>
      )}
      {parts > 0 && (
        <Group gap={5} wrap="nowrap" c="gray.7">
          <Icon name="clip" size={14} />
          <Text size="xs">{words('parts', { count: parts })}</Text>
        </Group>
      )}
    </>
  );
}
