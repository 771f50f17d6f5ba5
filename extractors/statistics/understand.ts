import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { StepResult } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import { type Explained, explanationOf, type NotTaken } from './explanation/explanation.ts';
import { letterheadOf } from './letterhead/letterhead.ts';
import type { Draft } from './reading/draft.ts';
import { idGiver } from './reading/figure-id.ts';
import type { Statement } from './reading/statement.ts';
import { draftsOfText, type Seen, type Witness } from './reading/text.ts';
import { blocksOf, bodyLines } from './stream/blocks.ts';
import { draftsOfTables } from './tables/tables.ts';
import { withTextTables } from './tables/text-table.ts';

/** What a document says: its letterhead and its figures. */
export interface Understanding {
  readonly document: DocumentHead;
  readonly figures: readonly Figure[];
}

/** What a document says, and why it was read so. */
export interface Explanation {
  readonly document: DocumentHead;
  readonly figures: readonly Explained[];
  readonly notTaken: readonly NotTaken[];
}

/** A figure with the draft that it was made of. */
interface Named {
  readonly figure: Figure;
  readonly draft: Draft;
}

/** Names the drafts and points each part at its total. */
function named(drafts: readonly Draft[]): Named[] {
  const giveId = idGiver();
  const withIds = drafts.map((draft) => ({ draft, id: giveId(draft.figure) }));
  const idOf = new Map<Statement, Figure['id']>();
  for (const { draft, id } of withIds) if (draft.statement !== null) idOf.set(draft.statement, id);
  return withIds.map(({ draft, id }) => {
    const whole = draft.statement?.partOf ?? null;
    const total = whole === null ? undefined : idOf.get(whole);
    return {
      figure: { id, ...draft.figure, ...(total === undefined ? {} : { partOf: total }) },
      draft,
    };
  });
}

function readAll(read: readonly Page[], witness?: Witness): { document: DocumentHead; figures: Named[] } {
  const pages = read.map(withTextTables);
  const lines = bodyLines(pages);
  const blocks = blocksOf(lines);
  const document = letterheadOf(lines, blocks);
  const defaults = { period: document.period, unit: document.unit };
  const drafts = [...draftsOfText(blocks, defaults, witness), ...draftsOfTables(pages, defaults)];
  return { document, figures: named(drafts) };
}

/**
 * Reads what a document says out of its words: letterhead, and every count of awards with its evidence.
 * Pure; the same pages give the same figures with the same ids.
 *
 * @example understand(pages).value.figures[0] // { award: 'LDTT', recipient: 'ca_nhan', count: 48, … }
 */
export function understand(pages: readonly Page[]): StepResult<Understanding> {
  const { document, figures } = readAll(pages);
  return { value: { document, figures: figures.map(({ figure }) => figure) }, issues: [] };
}

/**
 * The same reading with its reasons: for every figure the sentence as the grammar saw it, the pattern, and where each
 * part of it came from; and the sentences with numbers that gave no figure. Costs more than `understand`.
 *
 * @example explain(pages).figures[0]?.pattern // { name: 'award-for-count', match: '…', example: '…' }
 */
export function explain(pages: readonly Page[]): Explanation {
  const sentences: Seen[] = [];
  const { document, figures } = readAll(pages, (seen) => sentences.push(seen));
  return { document, ...explanationOf(figures, sentences) };
}
