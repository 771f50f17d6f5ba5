import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../language/language.tsx';
import { Icon } from '../../parts/icon.tsx';

/** Where what has no name above it stands beside fields that have: a field may grow downwards. */
export const BELOW_LABEL = 26;

interface RowsProps<T> {
  readonly title: string;
  readonly about?: string;
  readonly items: readonly T[];
  /** What a new row begins as. */
  readonly blank: T;
  /** The fields of a row have their names above them. */
  readonly isLabelled?: boolean;
  /** The last row cannot be removed. */
  readonly keepsOne?: boolean;
  onChange(items: readonly T[]): void;
  children(item: T, put: (change: Partial<T>) => void): ReactNode;
}

/** A list of a form whose rows can be changed, removed and added. */
export function Rows<T>({
  title,
  about,
  items,
  blank,
  isLabelled = true,
  keepsOne = false,
  onChange,
  children,
}: RowsProps<T>) {
  const words = useWords();
  const put = (index: number, change: Partial<T>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...change } : item)));
  return (
    <Stack gap={6} component="section" aria-label={title}>
      <Title order={2} size="h6">
        {title}
      </Title>
      {about && items.length > 0 && (
        <Text size="xs" c="gray.7">
          {about}
        </Text>
      )}
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else that tells them apart
        <Group key={index} wrap="nowrap" gap="xs" align="flex-start">
          {children(item, (change) => put(index, change))}
          <ActionIcon
            variant="subtle"
            color="dark"
            mt={isLabelled ? BELOW_LABEL : 1}
            aria-label={`${words('plan-remove')} ${title.toLowerCase()} ${index + 1}`}
            disabled={keepsOne && items.length === 1}
            onClick={() => onChange(items.filter((_, at) => at !== index))}
          >
            <Icon name="cross" />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="plus" size={12} />}
          aria-label={`${words('plan-add')} ${title.toLowerCase()}`}
          onClick={() => onChange([...items, blank])}
        >
          {words('plan-add')}
        </Button>
      </Group>
    </Stack>
  );
}
