import { Group, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../language/language.tsx';
import { UnitButtons } from './unit-buttons.tsx';

/** A campaign whom nobody was put down for yet, and the ways to do so. */
export function EmptyBoard({ id }: { id: string }) {
  const words = useWords();
  return (
    <Stack align="center" gap="xs" mt={80} ta="center">
      <Title order={2} size="h3">
        {words('board-empty')}
      </Title>
      <Text c="gray.7" maw={560}>
        {words('board-empty-remedy')}
      </Text>
      <Group mt="xs">
        <UnitButtons id={id} />
      </Group>
    </Stack>
  );
}
