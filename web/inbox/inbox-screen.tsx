import { Box, Button, Center, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useInbox, useSummary } from '../api/queries.ts';
import type { InboxState } from '../api/types.ts';
import { useWords } from '../language/language.tsx';
import { Icon } from '../parts/icon.tsx';
import { Loading } from '../parts/loading.tsx';
import { ProblemOf } from '../parts/problem.tsx';
import { DocumentTable } from './document-table.tsx';
import { DropArea } from './drop-area.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import { InboxTabs, isInboxState } from './inbox-tabs.tsx';
import { UploadButton } from './upload-button.tsx';
import { useUpload } from './use-upload.ts';

/** Hộp thư đến: every dropped file and its fate. Tab and search are in the address. */
export function InboxScreen() {
  const words = useWords();
  const [parameters, setParameters] = useSearchParams();
  const wished = parameters.get('state');
  const state = isInboxState(wished) ? wished : null;
  const search = parameters.get('q') ?? '';
  const upload = useUpload();
  const summary = useSummary();
  const put = (name: string, value: string | null) =>
    setParameters(
      (old) => {
        const next = new URLSearchParams(old);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: name === 'q' },
    );
  return (
    <DropArea onFiles={upload.send}>
      <Stack gap="sm" p="md" h="100%">
        <Group justify="space-between" wrap="nowrap">
          <InboxTabs
            state={state}
            counts={summary.data?.counts}
            onChoose={(chosen: InboxState | null) => put('state', chosen)}
          />
          <Group gap="xs" wrap="nowrap">
            <SearchField value={search} onSearch={(text) => put('q', text)} />
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
  return (
    <TextInput
      w={250}
      type="search"
      leftSection={<Icon name="search" />}
      aria-label={words('search')}
      placeholder={words('search')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
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
