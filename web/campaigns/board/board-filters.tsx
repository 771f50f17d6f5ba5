import { Group } from '@mantine/core';
import type { BoardCounts } from '../../api/campaigns.ts';
import { useWords } from '../../language/language.tsx';
import { CountTab } from '../../parts/count-tab.tsx';
import { SearchInput } from '../../parts/search-input.tsx';

const FILTERS = [
  'lines',
  'received',
  'late',
  'incomplete',
  'missing',
  'waiting',
] as const satisfies readonly (keyof BoardCounts)[];
export type BoardFilter = (typeof FILTERS)[number];

export function isBoardFilter(text: string | null): text is BoardFilter {
  return FILTERS.some((filter) => filter === text);
}

interface BoardFiltersProps {
  readonly filter: BoardFilter;
  readonly counts: BoardCounts;
  readonly search: string;
  onFilter(filter: BoardFilter): void;
  onSearch(text: string): void;
}

/** The states of a board, each with how many lines it holds, and the search for a unit. */
export function BoardFilters({ filter, counts, search, onFilter, onSearch }: BoardFiltersProps) {
  const words = useWords();
  return (
    <Group justify="space-between" wrap="nowrap" py="xs">
      <Group component="nav" gap={4} wrap="nowrap" aria-label={words('board-filter')}>
        {FILTERS.map((one) => (
          <CountTab
            key={one}
            label={words(`count-${one}`)}
            count={counts[one]}
            chosen={filter === one}
            onClick={() => onFilter(one)}
          />
        ))}
      </Group>
      <SearchInput label={words('search-unit')} value={search} onChange={onSearch} />
    </Group>
  );
}
