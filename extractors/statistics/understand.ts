import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { Issue, StepResult } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import { documentOf } from './document.ts';
import type { Draft } from './reading/draft.ts';
import { idGiver } from './reading/figure-id.ts';
import type { Statement } from './reading/statement.ts';
import { draftsOfText } from './reading/text.ts';
import { blocksOf, bodyLines } from './stream/blocks.ts';
import { draftsOfTables } from './tables/tables.ts';
import { withTextTables } from './tables/text-table.ts';

/** What a document says: its letterhead and its figures. */
export interface Understanding {
  readonly document: DocumentHead;
  readonly figures: readonly Figure[];
}

/** A figure with the name of the grammar pattern that bound it (`grammar/clauses.ts`, or `table-cell`). */
export interface Explained {
  readonly figure: Figure;
  readonly pattern: string;
}

/** Names the drafts and points each part at its total. */
function named(drafts: readonly Draft[]): Explained[] {
  const giveId = idGiver();
  const withIds = drafts.map((draft) => ({ ...draft, id: giveId(draft.figure) }));
  const idOf = new Map<Statement, Figure['id']>();
  for (const { statement, id } of withIds) if (statement !== null) idOf.set(statement, id);
  return withIds.map(({ figure, statement, pattern, id }) => {
    const whole = statement?.partOf ?? null;
    const total = whole === null ? undefined : idOf.get(whole);
    return { figure: { id, ...figure, ...(total === undefined ? {} : { partOf: total }) }, pattern };
  });
}

/** What a document says of itself, its figures with the pattern that each was read by, and what of it cannot be. */
export function explain(read: readonly Page[]): {
  document: DocumentHead;
  figures: readonly Explained[];
  issues: readonly Issue[];
} {
  const pages = read.map(withTextTables);
  const lines = bodyLines(pages);
  const blocks = blocksOf(lines);
  const { value: document, issues } = documentOf(lines, blocks, pages);
  const defaults = { period: document.period, unit: document.unit };
  return {
    document,
    issues,
    figures: named([...draftsOfText(blocks, defaults), ...draftsOfTables(pages, defaults)]),
  };
}

/**
 * Reads what a document says out of its words: letterhead and all that stands beside the figures, and every count of awards with its evidence.
 * Pure; the same pages give the same figures with the same ids.
 *
 * @example understand(pages).value.figures[0] // { award: 'LDTT', recipient: 'ca_nhan', count: 48, … }
 */
export function understand(pages: readonly Page[]): StepResult<Understanding> {
  const { document, figures, issues } = explain(pages);
  return { value: { document, figures: figures.map(({ figure }) => figure) }, issues };
}
