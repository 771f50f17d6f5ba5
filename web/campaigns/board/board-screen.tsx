import { Box, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { foldText } from '../../../model/fold-text.ts';
import { type BoardLine, type CampaignBoard, useCampaign } from '../../api/campaigns.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemOf } from '../../parts/problem.tsx';
import { useAddress } from '../../parts/use-address.ts';
import { BoardBar } from './board-bar.tsx';
import { type BoardFilter, BoardFilters, isBoardFilter } from './board-filters.tsx';
import { BoardTable } from './board-table.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { UnplacedList } from './unplaced-list.tsx';

/** Bảng theo dõi: who has reported in a campaign. Filter and search are in the address. */
export function BoardScreen({ id }: { id: string }) {
  const campaign = useCampaign(id);
  if (campaign.isPending) return <Loading />;
  if (campaign.isError) return <ProblemOf error={campaign.error} onRetry={() => campaign.refetch()} />;
  return <Board campaign={campaign.data} />;
}

function Board({ campaign }: { campaign: CampaignBoard }) {
  const { lines, counts, unplaced } = campaign.board;
  const { parameters, put } = useAddress();
  const wished = parameters.get('state');
  const filter = isBoardFilter(wished) ? wished : 'lines';
  const search = parameters.get('q') ?? '';
  const shown = useMemo(() => lines.filter((line) => isShown(line, filter, search)), [lines, filter, search]);
  return (
    <Stack gap={0} h="100%">
      <BoardBar campaign={campaign} />
      <Box flex={1} style={{ minHeight: 0, overflow: 'auto' }} px="md" pb="md">
        <UnplacedList campaign={campaign} reports={unplaced} />
        {lines.length === 0 ? (
          <EmptyBoard id={campaign.id} />
        ) : (
          <>
            <BoardFilters
              filter={filter}
              counts={counts}
              search={search}
              onFilter={(chosen) => put('state', chosen === 'lines' ? null : chosen, { replace: false })}
              onSearch={(text) => put('q', text, { replace: true })}
            />
            <BoardTable campaign={campaign} lines={shown} />
          </>
        )}
      </Box>
    </Stack>
  );
}

function isShown(line: BoardLine, filter: BoardFilter, search: string): boolean {
  const named = foldText([line.unit.name, line.unit.parent].join(' ')).includes(foldText(search.trim()));
  return named && fits(line, filter);
}

function fits({ state, isLate, isIncomplete }: BoardLine, filter: BoardFilter): boolean {
  switch (filter) {
    case 'lines':
      return true;
    case 'late':
      return isLate;
    case 'incomplete':
      return isIncomplete;
    default:
      return state === filter;
  }
}
