import { Center, Code, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../language/language.tsx';

/** Tells where to drop files; where a filter found nothing, only that. */
export function EmptyInbox({ isFiltered, inboxFolder }: { isFiltered: boolean; inboxFolder: string | null }) {
  const words = useWords();
  return (
    <Center flex={1}>
      <Stack align="center" gap="xs" maw={640} ta="center">
        <Title order={3}>{words(isFiltered ? 'nothing-found' : 'empty')}</Title>
        <Text c="gray.7">{words(isFiltered ? 'nothing-found-remedy' : 'empty-remedy')}</Text>
        {!isFiltered && inboxFolder && (
          <>
            <Text c="gray.7">{words('empty-folder')}</Text>
            <Code style={{ fontSize: 16, overflowWrap: 'anywhere' }}>{inboxFolder}</Code>
          </>
        )}
      </Stack>
    </Center>
  );
}
