import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyPartProps {
  readonly title: string;
  readonly about: string;
  /** The ways out, where they do not stand elsewhere. */
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet: that it is so, and what to do. */
export function EmptyPart({ title, about, children }: EmptyPartProps) {
  return (
    <Stack align="center" gap="xs" mt={80} ta="center">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="gray.7" maw={560}>
        {about}
      </Text>
      {children && <Group mt="xs">{children}</Group>}
    </Stack>
  );
}
