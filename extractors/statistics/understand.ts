import type { Campaign } from '../../model/campaign.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { Issue, StepResult } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import { campaignOf } from './campaign/campaign.ts';
import { documentOf } from './document.ts';
import { link } from './linking/link.ts';
import { type Explained, named } from './named.ts';
import { draftsOfText } from './reading/text.ts';
import { blocksOf, bodyLines } from './stream/blocks.ts';
import { readTables } from './tables/tables.ts';
import { withTextTables } from './tables/text-table.ts';

/** What a document says: of itself, what it asks for where it is a guidance letter, and its figures. */
export interface Understanding {
  readonly document: DocumentHead;
  readonly campaign: Campaign | null;
  readonly figures: readonly Figure[];
}

/** An understanding whose figures tell how each was read, with what contradicts itself in the document. */
export interface Explanation extends Omit<Understanding, 'figures'> {
  readonly figures: readonly Explained[];
  readonly issues: readonly Issue[];
}

/** What a document says, with the pattern that each figure was read by, and what of it cannot be. */
export function explain(read: readonly Page[]): Explanation {
  const pages = read.map(withTextTables);
  const lines = bodyLines(pages);
  const blocks = blocksOf(lines);
  const { value: document, issues } = documentOf(lines, blocks, pages);
  const campaign = campaignOf(document, blocks, lines, pages);
  const defaults = { period: document.period, unit: document.unit };
  const tables = readTables(pages, document.kind, defaults);
  const linked = link(named(draftsOfText(blocks, defaults), tables.drafts));
  const found = [...issues, ...tables.issues, ...linked.issues];
  return { document, campaign, figures: linked.figures, issues: found };
}

/**
 * Reads what a document says out of its words: its letterhead and all that stands beside the figures, what a guidance
 * letter asks for, and every count of awards with its evidence. Pure; the same pages give the same figures with the
 * same ids.
 *
 * @example understand(pages).value.figures[0] // { award: 'LDTT', recipient: 'ca_nhan', count: 48, … }
 */
export function understand(pages: readonly Page[]): StepResult<Understanding> {
  const { figures, issues, ...rest } = explain(pages);
  return { value: { ...rest, figures: figures.map(({ figure }) => figure) }, issues };
}
