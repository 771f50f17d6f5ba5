import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { Issue, StepResult } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import { documentOf } from './document.ts';
import { link } from './linking/link.ts';
import { type Explained, named } from './named.ts';
import { draftsOfText } from './reading/text.ts';
import { blocksOf, bodyLines } from './stream/blocks.ts';
import { readTables } from './tables/tables.ts';
import { withTextTables } from './tables/text-table.ts';

/** What a document says: its letterhead and its figures. */
export interface Understanding {
  readonly document: DocumentHead;
  readonly figures: readonly Figure[];
}

/** A document's letterhead, its figures with how each was read, and what contradicts itself in it. */
export interface Explanation {
  readonly document: DocumentHead;
  readonly figures: readonly Explained[];
  readonly issues: readonly Issue[];
}

/** What a document says of itself, its figures with the pattern that each was read by, and what of it cannot be. */
export function explain(read: readonly Page[]): Explanation {
  const pages = read.map(withTextTables);
  const lines = bodyLines(pages);
  const blocks = blocksOf(lines);
  const { value: document, issues } = documentOf(lines, blocks, pages);
  const defaults = { period: document.period, unit: document.unit };
  const tables = readTables(pages, document.kind, defaults);
  const linked = link(named(draftsOfText(blocks, defaults), tables.drafts));
  return { document, figures: linked.figures, issues: [...issues, ...tables.issues, ...linked.issues] };
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
