import { Badge, Button } from '@mantine/core';

interface CountTabProps {
  readonly label: string;
  readonly count: number | undefined;
  readonly chosen: boolean;
  onClick(): void;
}

/** A filter with how many entries it holds, once that is known. */
export function CountTab({ label, count, chosen, onClick }: CountTabProps) {
  return (
    <Button
      size="sm"
      px="xs"
      variant={chosen ? 'light' : 'subtle'}
      color={chosen ? 'blue' : 'dark'}
      aria-pressed={chosen}
      onClick={onClick}
      rightSection={
        count !== undefined && (
          <Badge
            variant={chosen ? 'filled' : 'light'}
            color={chosen ? 'blue' : 'gray'}
            size="sm"
            circle={count < 10}
          >
            {count}
          </Badge>
        )
      }
    >
      {label}
    </Button>
  );
}
