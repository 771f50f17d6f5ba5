import { Group, Text } from '@mantine/core';
import { Icon, type IconName } from './icon.tsx';

/** A state by icon and word; the colour only supports them. */
export function Mark({ icon, color, children }: { icon: IconName; color: string; children: string }) {
  return (
    <Group component="span" gap={5} wrap="nowrap" c={color} display="inline-flex">
      <Icon name={icon} />
      <Text span size="sm" fw={500} style={{ whiteSpace: 'nowrap' }}>
        {children}
      </Text>
    </Group>
  );
}
