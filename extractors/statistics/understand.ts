import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { StepResult } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import { letterheadOf } from './letterhead/letterhead.ts';
import type { Draft } from './reading/draft.ts';
import { idGiver } from './reading/figure-id.ts';
import type { Statement } from './reading/sentence.ts';
import { draftsOfText } from './reading/text.ts';
import { blocksOf, bodyLines } from './stream/blocks.ts';
import { draftsOfTables } from './tables/tables.ts';

/** What a document says: its letterhead and its figures. */
export interface Understanding {
  readonly document: DocumentHead;
  readonly figures: readonly Figure[];
}

/** Names the drafts and points each part at its total. */
function named(drafts: readonly Draft[]): Figure[] {
  const giveId = idGiver();
  const ids = drafts.map(({ figure }) => giveId(figure));
  const idOf = new Map<Statement, Figure['id']>();
  drafts.forEach(({ statement }, at) => {
    const id = ids[at];
    if (id !== undefined && statement !== null) idOf.set(statement, id);
  });
  return drafts.flatMap(({ figure, statement }, at) => {
    const id = ids[at];
    if (id === undefined) return [];
    const whole = statement?.partOf ?? null;
    const total = whole === null ? undefined : idOf.get(whole);
    return [{ id, ...figure, ...(total === undefined ? {} : { partOf: total }) }];
  });
}

/**
 * Reads what a document says out of its words: letterhead, and every count of awards with its evidence.
 * Pure; the same pages give the same figures with the same ids.
 *
 * @example understand(pages).value.figures[0] // { award: 'LDTT', recipient: 'ca_nhan', count: 48, … }
 */
export function understand(pages: readonly Page[]): StepResult<Understanding> {
  const lines = bodyLines(pages);
  const blocks = blocksOf(lines);
  const document = letterheadOf(lines, blocks);
  const defaults = { period: document.period, unit: document.unit };
  const drafts = [...draftsOfText(blocks, defaults), ...draftsOfTables(pages, defaults)];
  return { value: { document, figures: named(drafts) }, issues: [] };
}
