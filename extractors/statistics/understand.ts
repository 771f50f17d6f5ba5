import type { Campaign } from '../../model/campaign.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { StepResult } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import { campaignOf } from './campaign/campaign.ts';
import { letterheadOf } from './letterhead/letterhead.ts';
import type { Draft } from './reading/draft.ts';
import { idGiver } from './reading/figure-id.ts';
import type { Statement } from './reading/statement.ts';
import { draftsOfText } from './reading/text.ts';
import { blocksOf, bodyLines } from './stream/blocks.ts';
import { draftsOfTables } from './tables/tables.ts';
import { withTextTables } from './tables/text-table.ts';

/** What a document says: its letterhead, what it asks for where it is a guidance letter, and its figures. */
export interface Understanding {
  readonly document: DocumentHead;
  readonly campaign: Campaign | null;
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

/** An understanding whose figures tell the pattern that each was read by. */
export interface Explanation extends Omit<Understanding, 'figures'> {
  readonly figures: readonly Explained[];
}

/** What a document says, with the pattern that each figure was read by. */
export function explain(read: readonly Page[]): Explanation {
  const pages = read.map(withTextTables);
  const lines = bodyLines(pages);
  const blocks = blocksOf(lines);
  const document = letterheadOf(lines, blocks);
  const defaults = { period: document.period, unit: document.unit };
  return {
    document,
    campaign: campaignOf(document, blocks, lines, pages),
    figures: named([...draftsOfText(blocks, defaults), ...draftsOfTables(pages, defaults)]),
  };
}

/**
 * Reads what a document says out of its words: letterhead, the reports that it asks for, and every count of awards
 * with its evidence.
 * Pure; the same pages give the same figures with the same ids.
 *
 * @example understand(pages).value.figures[0] // { award: 'LDTT', recipient: 'ca_nhan', count: 48, … }
 */
export function understand(pages: readonly Page[]): StepResult<Understanding> {
  const { document, campaign, figures } = explain(pages);
  return { value: { document, campaign, figures: figures.map(({ figure }) => figure) }, issues: [] };
}
