import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { OriginMail } from '../api/types.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { Icon } from './icon.tsx';

/** A name and a day; a share of a line that is as wide as its words would cut them without need. */
const ABOUT_WIDTH = 300;

/** "Thư: subject (sender, date)" on one line: a long subject is cut, never the sender. The whole is its title. */
export function MailLine({ mail, isLink }: { mail: OriginMail; isLink: boolean }) {
  const { subject, about } = useMailWords(mail);
  const line = (
    <Group gap={5} wrap="nowrap" miw={0}>
      <Icon name="mail" size={14} />
      <Text size="xs" truncate>
        {subject}
      </Text>
      {about && (
        <Text size="xs" truncate maw={ABOUT_WIDTH} style={{ flexShrink: 0 }}>
          {about}
        </Text>
      )}
    </Group>
  );
  const whole = { title: `${subject} ${about}`.trim(), c: 'gray.7', miw: 0 };
  if (!isLink) return <Group {...whole}>{line}</Group>;
  return (
    <Anchor component={Link} href={`/documents/${mail.documentId}`} {...whole}>
      {line}
    </Anchor>
  );
}

function useMailWords({ subject, from, sentAt }: OriginMail): { subject: string; about: string } {
  const words = useWords();
  const { language } = useLanguage();
  const date = sentAt && new Date(sentAt).toLocaleDateString(language, { dateStyle: 'short' });
  const about = [from?.name ?? from?.address, date].filter(Boolean).join(', ');
  return {
    subject: words('mail', { subject: subject ?? words('no-subject') }),
    about: about && `(${about})`,
  };
}
