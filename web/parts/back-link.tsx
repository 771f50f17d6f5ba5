import { Anchor, Group } from '@mantine/core';
import { Link } from 'wouter';
import { Icon } from './icon.tsx';

/** The way back to the list that a screen was opened from. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Anchor component={Link} href={href} size="sm" style={{ whiteSpace: 'nowrap' }}>
      <Group gap={4} wrap="nowrap">
        <Icon name="left" />
        {children}
      </Group>
    </Anchor>
  );
}
