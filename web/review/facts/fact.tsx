import { Box, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

const LABEL_WIDTH = 112;

/** A name and what there is to say under it, side by side. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Group wrap="nowrap" gap="xs" align="baseline" component="section" aria-label={label}>
      <Text size="xs" c="gray.7" w={LABEL_WIDTH} style={{ flexShrink: 0 }}>
        {label}
      </Text>
      <Box flex={1} miw={0}>
        {children}
      </Box>
    </Group>
  );
}
