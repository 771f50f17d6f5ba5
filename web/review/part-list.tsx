import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { ReviewDocument } from '../api/types.ts';
import { useWords } from '../language/language.tsx';

/** What is inside a mail or an archive; each document a way to its own desk, each failure with its reason. */
export function PartList({ parts }: Pick<ReviewDocument, 'parts'>) {
  const words = useWords();
  if (parts.length === 0) return null;
  return (
    <Stack component="section" gap={4} mb="sm" aria-label={words('parts-title')}>
      <Title order={2} size="h5">
        {words('parts-title')} ({parts.length})
      </Title>
      <List size="sm" spacing={4}>
        {parts.map(({ number, name, outcome, documentId, failure }) => (
          <List.Item key={number} style={{ overflowWrap: 'anywhere' }}>
            {documentId ? (
              <Anchor component={Link} href={`/documents/${documentId}`} size="sm">
                {name}
              </Anchor>
            ) : (
              <Text span size="sm">
                {name}
              </Text>
            )}
            {(outcome === 'duplicate' || outcome === 'aside') && (
              <Text size="xs" c="gray.7">
                {words(`part-${outcome}`)}
              </Text>
            )}
            {failure && (
              <Text size="xs" c="red.9">
                {failure.reason} {failure.remedy}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
