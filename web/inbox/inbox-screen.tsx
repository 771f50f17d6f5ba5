import { Box, Button, Center, Group, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useInbox, useSummary } from '../api/queries.ts';
import type { InboxState } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { ProblemOf } from '../parts/problem.tsx';
import { SearchInput } from '../parts/search-input.tsx';
import { useAddress } from '../parts/use-address.ts';
import { DocumentTable } from './document-table.tsx';
import { DropArea } from './drop-area.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import { InboxTabs, isInboxState } from './inbox-tabs.tsx';
import { UploadButton } from './upload-button.tsx';
import { useUpload } from './use-upload.ts';

/** Hộp thư đến: every dropped file and its fate. Tab and search are in the address. */
export function InboxScreen() {
  const words = useWords();
  const { parameters, put } = useAddress();
  const wished = parameters.get('state');
  const state = isInboxState(wished) ? wished : null;
  const search = parameters.get('q') ?? '';
  const upload = useUpload();
  const summary = useSummary();
  return (
    <DropArea onFiles={upload.send}>
      <Stack gap="sm" p="md" h="100%">
        <Group justify="space-between" wrap="nowrap">
          <InboxTabs
            state={state}
            counts={summary.data?.counts}
            onChoose={(chosen: InboxState | null) => put('state', chosen, { replace: false })}
          />
          <Group gap="xs" wrap="nowrap">
            <SearchField value={search} onSearch={(text) => put('q', text, { replace: true })} />
            <UploadButton busy={upload.busy} onFiles={upload.send} />
            <Button
              component="a"
              href="/api/export/figures.csv"
              variant="default"
              leftSection={<Icon name="download" />}
            >
              {words('csv')}
            </Button>
          </Group>
        </Group>
        <Entries state={state} search={search} inboxFolder={summary.data?.inboxFolder ?? null} />
      </Stack>
    </DropArea>
  );
}

function SearchField({ value, onSearch }: { value: string; onSearch(text: string): void }) {
  const words = useWords();
  const [text, setText] = useState(value);
  const [settled] = useDebouncedValue(text, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed moves the address
  useEffect(() => {
    if (settled !== value) onSearch(settled);
  }, [settled]);
  return <SearchInput label={words('search')} value={text} onChange={setText} />;
}

interface EntriesProps {
  readonly state: InboxState | null;
  readonly search: string;
  readonly inboxFolder: string | null;
}

function Entries({ state, search, inboxFolder }: EntriesProps) {
  const words = useWords();
  const inbox = useInbox(state, search);
  if (inbox.isPending) return <Loading />;
  if (inbox.isError) return <ProblemOf error={inbox.error} onRetry={() => inbox.refetch()} />;
  const entries = inbox.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return <EmptyInbox isFiltered={state !== null || search !== ''} inboxFolder={inboxFolder} />;
  return (
    <Box flex={1} style={{ minHeight: 0, overflow: 'auto' }}>
      <DocumentTable entries={entries} />
      {inbox.hasNextPage && (
        <Center p="md">
          <Button variant="default" loading={inbox.isFetchingNextPage} onClick={() => inbox.fetchNextPage()}>
            {words('more')}
          </Button>
        </Center>
      )}
    </Box>
  );
}
