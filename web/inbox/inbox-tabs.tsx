import { Group } from '@mantine/core';
import type { InboxState } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { CountTab } from '../parts/count-tab.tsx';

const TABS = ['processing', 'review', 'done', 'failed', 'duplicate'] as const satisfies readonly InboxState[];

export function isInboxState(text: string | null): text is InboxState {
  return TABS.some((tab) => tab === text);
}

interface InboxTabsProps {
  readonly state: InboxState | null;
  readonly counts: Partial<Readonly<Record<InboxState, number>>> | undefined;
  onChoose(state: InboxState | null): void;
}

/** The filters of the inbox, each with how many entries it holds. */
export function InboxTabs({ state, counts, onChoose }: InboxTabsProps) {
  const words = useWords();
  const total = counts && TABS.reduce((sum, tab) => sum + (counts[tab] ?? 0), 0);
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={words('filters')}>
      <CountTab
        label={words('tab-all')}
        count={total}
        chosen={state === null}
        onClick={() => onChoose(null)}
      />
      {TABS.map((tab) => (
        <CountTab
          key={tab}
          label={words(`tab-${tab}`)}
          count={counts && (counts[tab] ?? 0)}
          chosen={state === tab}
          onClick={() => onChoose(tab)}
        />
      ))}
    </Group>
  );
}
