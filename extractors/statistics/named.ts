import type { Figure } from '../../model/figure.ts';
import type { Draft } from './reading/draft.ts';
import { idGiver } from './reading/figure-id.ts';
import type { Statement } from './reading/statement.ts';
import type { GridCell } from './tables/grid.ts';
import type { TableDraft } from './tables/table-reading.ts';

/** A figure with the name of the pattern that bound it (`grammar/clauses.ts`, or `table-cell`). */
export interface Named {
  readonly figure: Figure;
  readonly pattern: string;
  /** The draft of the text that it was made of; null for a table's cell. */
  readonly draft: Draft | null;
}

/** The pattern of every figure that was read from a table. */
export const TABLE_CELL = 'table-cell';

/** Names the drafts of text and tables and points each part at its total. */
export function named(text: readonly Draft[], tables: readonly TableDraft[]): Named[] {
  const giveId = idGiver();
  const withIds = [
    ...text.map((draft) => ({
      ...{ figure: draft.figure, pattern: draft.pattern, draft, id: giveId(draft.figure) },
      ...{ place: draft.statement, whole: draft.statement?.partOf ?? null },
    })),
    ...tables.map(({ figure, cell, whole }) => ({
      ...{ figure, pattern: TABLE_CELL, draft: null, id: giveId(figure) },
      ...{ place: cell, whole },
    })),
  ];
  const idOf = new Map<Statement | GridCell, Figure['id']>();
  for (const { place, id } of withIds) if (place !== null) idOf.set(place, id);
  return withIds.map(({ figure, whole, pattern, draft, id }) => {
    const total = whole === null ? undefined : idOf.get(whole);
    const own = { id, ...figure, ...(total === undefined ? {} : { partOf: total }) };
    return { figure: own, pattern, draft };
  });
}
