import { Alert, List, Text } from '@mantine/core';
import type { ReviewDocument } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { issuesElsewhere } from './facts/citation-doubt.ts';

/** What must be known before the figures are believed: a failed document, pages not read, corrections adrift. */
export function Notices({ document }: { document: ReviewDocument }) {
  const words = useWords();
  const { failure, state, pages, strayCorrections } = document;
  const unread = pages.filter((page) => page.state === 'failed').map((page) => page.number);
  return (
    <>
      {failure && (
        <Alert mb="sm" color="red" icon={<Icon name="alert" />} title={failure.reason}>
          {failure.remedy}
        </Alert>
      )}
      {state !== 'ready' && state !== 'failed' && (
        <Alert mb="sm" color="blue" icon={<Icon name="clock" />} title={words(`step-${state}`)}>
          {words('not-ready')}
        </Alert>
      )}
      {unread.length > 0 && (
        <Alert
          mb="sm"
          color="red"
          icon={<Icon name="alert" />}
          title={words('unread-pages', { pages: unread.join(', ') })}
        >
          {words('unread-pages-remedy')}
        </Alert>
      )}
      <Issues issues={issuesElsewhere(document)} />
      {strayCorrections.length > 0 && (
        <Alert
          mb="sm"
          color="orange"
          icon={<Icon name="alert" />}
          title={words('stray', { count: strayCorrections.length })}
        >
          {strayCorrections.map((correction) => (
            <Text size="sm" key={correction.id}>
              {words('stray-one', {
                reviewer: correction.reviewer,
                action: words(`action-${correction.action}`),
                count: correction.changes?.count ?? '',
              })}
            </Text>
          ))}
        </Alert>
      )}
    </>
  );
}

/** What went wrong while reading; closed where all of it is only worth knowing. */
function Issues({ issues }: Pick<ReviewDocument, 'issues'>) {
  const words = useWords();
  if (issues.length === 0) return null;
  return (
    <Alert mb="sm" py="xs" color="gray" icon={<Icon name="info" />}>
      <Fold
        title={words('issues', { count: issues.length })}
        order={2}
        isOpen={issues.some(({ severity }) => severity !== 'info')}
      >
        <List size="sm">
          {issues.map((issue) => (
            <List.Item key={`${issue.code} ${issue.page} ${issue.message}`}>{issue.message}</List.Item>
          ))}
        </List>
      </Fold>
    </Alert>
  );
}
