import { Alert, Text } from '@mantine/core';
import type { ReviewPage } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';

/** Below this the words of a page are told to be doubtful. */
const DOUBTFUL_QUALITY = 0.7;

/** Says openly what could not be read of the page that is shown. */
export function PageTrouble({ page }: { page: ReviewPage }) {
  const words = useWords();
  const isDoubtful = page.quality !== null && page.quality < DOUBTFUL_QUALITY;
  if (page.state === 'read' && !isDoubtful && page.issues.length === 0) return null;
  const title =
    page.state === 'failed' ? 'page-failed' : page.state === 'waiting' ? 'page-waiting' : 'page-doubtful';
  return (
    <Alert
      radius={0}
      py="xs"
      color={page.state === 'failed' ? 'red' : 'orange'}
      icon={<Icon name={page.state === 'waiting' ? 'clock' : 'alert'} />}
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
