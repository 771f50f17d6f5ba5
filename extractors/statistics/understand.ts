import type { Campaign } from '../../model/campaign.ts';
import type { DocumentHead } from '../../model/document.ts';
import type { Figure } from '../../model/figure.ts';
import type { Issue, StepResult } from '../../model/issue.ts';
import type { Page } from '../../model/page.ts';
import { campaignOf } from './campaign/campaign.ts';
import { documentOf } from './document.ts';
import { type Explained, explanationOf, type NotTaken } from './explanation/explanation.ts';
import { link } from './linking/link.ts';
import { type Named, named } from './named.ts';
import { announcementsIn, withAnnounced } from './reading/announced.ts';
import { draftsOfText, type Seen, type Witness } from './reading/text.ts';
import { blocksOf, bodyLines } from './stream/blocks.ts';
import { readTables } from './tables/tables.ts';
import { withTextTables } from './tables/text-table.ts';

/** What a document says: of itself, what it asks for where it is a guidance letter, and its figures. */
export interface Understanding {
  readonly document: DocumentHead;
  readonly campaign: Campaign | null;
  readonly figures: readonly Figure[];
}

/** What a document says, and why it was read so. */
export interface Explanation extends Omit<Understanding, 'figures'> {
  readonly figures: readonly Explained[];
  readonly notTaken: readonly NotTaken[];
}

/** The reading itself, with the drafts that the figures were made of, and what of the document cannot be. */
interface Reading extends Omit<Understanding, 'figures'> {
  readonly figures: readonly Named[];
  readonly issues: readonly Issue[];
}

function readAll(read: readonly Page[], witness?: Witness): Reading {
  const pages = read.map(withTextTables);
  const lines = bodyLines(pages);
  const blocks = blocksOf(lines);
  const { value: document, issues } = documentOf(lines, blocks, pages);
  const campaign = campaignOf(document, blocks, lines, pages);
  const defaults = { period: document.period, unit: document.unit };
  const tables = readTables(pages, document.kind, defaults);
  const said = announcementsIn(blocks);
  const text = withAnnounced(draftsOfText(blocks, defaults, witness), said);
  const linked = link(named(text, withAnnounced(tables.drafts, said)));
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
  const { figures, issues, ...rest } = readAll(pages);
  return { value: { ...rest, figures: figures.map(({ figure }) => figure) }, issues };
}

/**
 * The same reading with its reasons: for every figure the sentence as the grammar saw it, the pattern, and where each
 * part of it came from; and the sentences with numbers that gave no figure. Costs more than `understand`.
 *
 * @example explain(pages).figures[0]?.pattern // { name: 'award-for-count', match: '…', example: '…' }
 */
export function explain(pages: readonly Page[]): Explanation {
  const sentences: Seen[] = [];
  const { document, campaign, figures } = readAll(pages, (seen) => sentences.push(seen));
  return { document, campaign, ...explanationOf(figures, sentences) };
}
