import { Center, Text } from '@mantine/core';
import { useWords } from '../language/language.tsx';

/** In the place of the page, for a file that only holds others. */
export function NoPages() {
  const words = useWords();
  return (
    <Center flex={1} miw={0} bg="gray.2" p="xl">
      <Text c="gray.7" ta="center" maw={420}>
        {words('no-pages')}
      </Text>
    </Center>
  );
}
