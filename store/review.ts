import type { Campaign } from '../model/campaign.ts';
import { type CurrentFigure, currentFigure, type FlagState, flagState } from '../model/current-figure.ts';
import { DocumentHead } from '../model/document.ts';
import type { Failure } from '../model/failure.ts';
import type { Figure } from '../model/figure.ts';
import type { Flag } from '../model/flag.ts';
import type { Issue } from '../model/issue.ts';
import type { PageSource, Turn } from '../model/page.ts';
import { findCampaign } from './campaigns.ts';
import { correctionsOf, type StoredCorrection } from './corrections.ts';
import type { Database } from './database.ts';
import { type Origins, originsOf } from './origins.ts';
import { listParts, type StoredPart } from './parts.ts';
import type { DocumentState, PageState } from './tables.ts';
import { currentVersionOf, type Version } from './version-states.ts';
import { type PossibleVersion, versionsOf } from './versions.ts';

export interface ReviewPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly state: PageState;
  readonly source: PageSource | null;
  readonly turned: Turn;
  readonly quality: number | null;
  readonly issues: readonly Issue[];
}

/** A figure as it stands, the machine's value beneath it, and who said what (oldest first). */
export interface ReviewFigure extends CurrentFigure {
  readonly machine: Figure;
  readonly history: readonly StoredCorrection[];
}

export interface ReviewFlag {
  readonly flag: Flag;
  readonly state: FlagState;
  readonly history: readonly StoredCorrection[];
}

export interface ReviewDocument extends Origins {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly state: DocumentState;
  readonly status: 'ok' | 'partial' | 'failed' | null;
  readonly format: string | null;
  readonly pageCount: number | null;
  readonly head: DocumentHead | null;
  /** What it asks for, where it is a guidance letter. */
  readonly campaign: Campaign | null;
  readonly failure: Failure | null;
  readonly issues: readonly Issue[];
  readonly receivedAt: string;
  readonly pages: readonly ReviewPage[];
  readonly figures: readonly ReviewFigure[];
  readonly flags: readonly ReviewFlag[];
  /** Other documents that may be, or were said to be, versions of this one. */
  readonly versions: readonly PossibleVersion[];
  /** Where it is an old version: the one that counts in its place. */
  readonly currentVersion: Version | null;
  /** What is inside, where it is a mail or an archive. */
  readonly parts: readonly StoredPart[];
  /** What people said of figures and flags that a later reading no longer has: never dropped silently. */
  readonly strayCorrections: readonly StoredCorrection[];
}

/** Everything the review desk shows of a document; null when there is none with this id. */
export async function reviewDocument(db: Database, id: string): Promise<ReviewDocument | null> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const [pages, figures, flags, corrections, origins, parts, stored, versions, currentVersion] =
    await Promise.all([
      db.selectFrom('pages').selectAll().where('document_id', '=', id).orderBy('number').execute(),
      db.selectFrom('figures').select('body').where('document_id', '=', id).orderBy('ordinal').execute(),
      flagsOf(db, id),
      correctionsOf(db, id),
      originsOf(db, id),
      listParts(db, id),
      findCampaign(db, id),
      versionsOf(db, id),
      currentVersionOf(db, id),
    ]);
  const known = new Set([
    ...figures.map(({ body }) => `figure ${body.id}`),
    ...flags.map(({ body }) => `flag ${body.id}`),
  ]);
  return {
    id: row.id,
    sha256: row.sha256,
    name: row.name,
    state: row.state,
    status: row.status,
    format: row.format,
    pageCount: row.page_count,
    head: row.head && DocumentHead.parse(row.head),
    campaign: stored?.campaign ?? null,
    failure: row.failure,
    issues: row.issues,
    receivedAt: row.received_at.toISOString(),
    ...origins,
    parts,
    pages: pages.map(({ number, width, height, state, body, issues }) => ({
      number,
      width,
      height,
      state,
      source: body?.source ?? null,
      turned: body?.turned ?? 0,
      quality: body?.quality ?? null,
      issues,
    })),
    figures: figures.map(({ body }) => reviewFigure(body, corrections)),
    flags: flags.map(({ body }) => reviewFlag(body, corrections)),
    versions,
    currentVersion,
    strayCorrections: corrections.filter((c) => !known.has(`${c.subject} ${c.subjectId}`)),
  };
}

/** The flags that a document has by itself, then those that comparing it with others gave. */
function flagsOf(db: Database, id: string) {
  return db
    .selectFrom('flags')
    .select('body')
    .where('document_id', '=', id)
    .orderBy('topic', (order) => order.asc().nullsFirst())
    .orderBy('ordinal')
    .execute();
}

function reviewFigure(machine: Figure, corrections: readonly StoredCorrection[]): ReviewFigure {
  const history = corrections.filter((c) => c.subject === 'figure' && c.subjectId === machine.id);
  return { ...currentFigure(machine, history), machine, history };
}

function reviewFlag(flag: Flag, corrections: readonly StoredCorrection[]): ReviewFlag {
  const history = corrections.filter((c) => c.subject === 'flag' && c.subjectId === flag.id);
  return { flag, state: flagState(history), history };
}

/** One figure of a document with its history; null when there is none. */
export async function findReviewFigure(
  db: Database,
  documentId: string,
  id: string,
): Promise<ReviewFigure | null> {
  const row = await db
    .selectFrom('figures')
    .select('body')
    .where('document_id', '=', documentId)
    .where('id', '=', id)
    .executeTakeFirst();
  const name = { subject: 'figure', subjectId: id } as const;
  return row ? reviewFigure(row.body, await correctionsOf(db, documentId, name)) : null;
}

/** One flag of a document with its history; null when there is none. */
export async function findReviewFlag(
  db: Database,
  documentId: string,
  id: string,
): Promise<ReviewFlag | null> {
  const row = await db
    .selectFrom('flags')
    .select('body')
    .where('document_id', '=', documentId)
    .where('id', '=', id)
    .executeTakeFirst();
  const name = { subject: 'flag', subjectId: id } as const;
  return row ? reviewFlag(row.body, await correctionsOf(db, documentId, name)) : null;
}

/** What is needed to show a document's pages. */
export interface StoredSource {
  readonly sha256: string;
  readonly name: string;
  /** Null while it has not been opened yet. */
  readonly pageCount: number | null;
}

export async function findSource(db: Database, id: string): Promise<StoredSource | null> {
  const row = await db
    .selectFrom('documents')
    .select(['sha256', 'name', 'page_count as pageCount'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
