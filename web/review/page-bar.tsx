import { ActionIcon, Group, Text } from '@mantine/core';
import type { ReviewDocument } from '../api/types.ts';
import { useWords, type WordKey } from '../language/language.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { Selection } from './use-selection.ts';
import type { Viewport } from './use-viewport.ts';

interface PageBarProps {
  readonly document: ReviewDocument;
  readonly selection: Selection;
  readonly viewport: Viewport;
}

export function PageBar({ document, selection, viewport }: PageBarProps) {
  const words = useWords();
  const total = Math.max(1, document.pageCount ?? document.pages.length);
  const { page, choosePage } = selection;
  return (
    <Group h={40} px="sm" gap="xs" justify="center" bg="gray.1">
      <Tool icon="left" label="page-previous" isOff={page <= 1} onClick={() => choosePage(page - 1)} />
      <Text size="sm" className="mono">
        {words('page-of', { page, total })}
      </Text>
      <Tool icon="right" label="page-next" isOff={page >= total} onClick={() => choosePage(page + 1)} />
      <Group gap="xs" ml="xl">
        <Tool icon="minus" label="zoom-out" onClick={() => viewport.zoom(0.8)} />
        <Tool icon="fit" label="zoom-fit" onClick={viewport.fitWidth} />
        <Tool icon="plus" label="zoom-in" onClick={() => viewport.zoom(1.25)} />
      </Group>
    </Group>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: WordKey;
  readonly isOff?: boolean;
  onClick(): void;
}

function Tool({ icon, label, isOff = false, onClick }: ToolProps) {
  const words = useWords();
  return (
    <ActionIcon
      variant="default"
      aria-label={words(label)}
      title={words(label)}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
}
