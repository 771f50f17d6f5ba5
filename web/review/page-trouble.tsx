import { Alert, Text } from '@mantine/core';
import type { ReviewPage } from '../api/types.ts';
import { useWords, type WordKey } from '../language/language.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';

/** Below this the words of a page are told to be doubtful. */
const DOUBTFUL_QUALITY = 0.7;

const LOOKS = {
  failed: { title: 'page-failed', icon: 'alert', color: 'red' },
  waiting: { title: 'page-waiting', icon: 'clock', color: 'orange' },
  doubtful: { title: 'page-doubtful', icon: 'alert', color: 'orange' },
  warnings: { title: 'page-warnings', icon: 'alert', color: 'orange' },
  notes: { title: 'page-notes', icon: 'info', color: 'gray' },
} as const satisfies Record<string, { title: WordKey; icon: IconName; color: string }>;

function lookOf({ state, issues }: ReviewPage, isDoubtful: boolean): keyof typeof LOOKS {
  if (state !== 'read') return state;
  if (isDoubtful) return 'doubtful';
  return issues.some(({ severity }) => severity !== 'info') ? 'warnings' : 'notes';
}

/** Says openly what could not be read of the page that is shown. */
export function PageTrouble({ page }: { page: ReviewPage }) {
  const words = useWords();
  const isDoubtful = page.quality !== null && page.quality < DOUBTFUL_QUALITY;
  if (page.state === 'read' && !isDoubtful && page.issues.length === 0) return null;
  const { title, icon, color } = LOOKS[lookOf(page, isDoubtful)];
  return (
    <Alert
      radius={0}
      py="xs"
      color={color}
      icon={<Icon name={icon} />}
      title={words(title, { page: page.number, percent: Math.round((page.quality ?? 0) * 100) })}
    >
      {page.issues.map((issue) => (
        <Text size="sm" key={`${issue.code} ${issue.message}`}>
          {issue.message}
        </Text>
      ))}
    </Alert>
  );
}
