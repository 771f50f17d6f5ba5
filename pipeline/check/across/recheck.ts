import { isDeepStrictEqual } from 'node:util';
import type { CurrentFigure } from '../../../model/current-figure.ts';
import type { DocumentHead } from '../../../model/document.ts';
import {
  findLookalikes,
  findProfile,
  insertProfile,
  type StoredProfile,
  updateProfile,
} from '../../../store/comparisons/profiles.ts';
import { documentOfTopic, markStale, oneAtATime, workOnStale } from '../../../store/comparisons/stale.ts';
import {
  listStatements,
  replaceStatements,
  statementsOn,
  type TopicalStatement,
} from '../../../store/comparisons/statements.ts';
import { replaceTopicFlags } from '../../../store/comparisons/topic-flags.ts';
import { standingFigures } from '../../../store/current-figures.ts';
import type { Database } from '../../../store/database.ts';
import { findDocument, type StoredDocument } from '../../../store/documents.ts';
import { listPages } from '../../../store/pages.ts';
import { replaceProposals } from '../../../store/versions.ts';
import { readablePages } from '../../steps/readable-pages.ts';
import { compare } from './compare.ts';
import { newerOf } from './newer-version.ts';
import { layoutOf, NEARNESS, openingOf } from './opening.ts';
import { awardKey, periodKey, profileOf, statementsOf } from './statements.ts';
import { topicsOf } from './topics.ts';
import { unitKeyOf } from './unit.ts';

/**
 * Compares again what has changed since the last time: documents that came, were read again, corrected, settled as
 * versions or deleted, and with them only the units, parents and groups that they take part in. May run in several
 * processes at once and be killed at any moment; what is left is done by the next run.
 *
 * @returns how many topics were gone through
 * @throws AggregateError after all others were gone through, of the topics that could not be
 */
export async function recheckStale(db: Database): Promise<number> {
  const failed = new Map<string, unknown>();
  let [done, alone] = [0, 0];
  for (;;) {
    const worked = await workOnStale(db, [...failed.keys()], alone > 0 ? 1 : TOGETHER, workOn);
    if (worked === null) break;
    const { topics, error } = worked;
    const [topic] = topics;
    alone = Math.max(0, alone - 1);
    if (error === null) done += topics.length;
    else if (topics.length === 1 && topic !== undefined) failed.set(topic, error);
    // One of many: the next ones are tried by themselves until it is found.
    else alone = topics.length;
  }
  if (failed.size === 0) return done;
  throw new AggregateError(failed.values(), `not compared: ${[...failed.keys()].join(', ')}`);
}

/** Topics compared in one transaction: enough that its cost is shared, few enough that nobody waits long for it. */
const TOGETHER = 100;

async function workOn(tx: Database, topics: readonly string[]): Promise<void> {
  const [documentId] = topics.flatMap((topic) => documentOfTopic(topic) ?? []);
  if (documentId !== undefined) return stateAnew(tx, documentId);
  const stated = [...(await statementsOn(tx, topics))];
  const flagged = stated.flatMap(([topic, statements]) =>
    compare(topic, statements).map((document) => ({ topic, ...document })),
  );
  await replaceTopicFlags(tx, topics, flagged);
}

/** Makes the statements of a document anew, and marks the topics of those that are others now. */
async function stateAnew(tx: Database, documentId: string): Promise<void> {
  await oneAtATime(tx);
  const document = await findDocument(tx, documentId);
  if (!document?.head) return;
  const figures = await standingFigures(tx, [documentId]);
  const profile = profileOf(document.name, document.head, figures);
  const stored = await findProfile(tx, documentId);
  const layout = stored?.layout ?? (await profileAnew(tx, document, document.head, profile)).layout;
  const before = await listStatements(tx, documentId);
  const now = topical(figures, document.head, layout);
  const isSameDocument = stored !== null && isDeepStrictEqual(stored.profile, profile);
  const changed = isSameDocument ? differing(before, now) : [...before, ...now];
  if (stored !== null && !isSameDocument) await updateProfile(tx, documentId, profile);
  const isKept = (old: TopicalStatement, one: TopicalStatement) =>
    isSameDocument && identityOf(old) === identityOf(one);
  await replaceStatements(tx, documentId, before, now, isKept);
  await markStale(
    tx,
    changed.flatMap(({ topics }) => topics),
  );
}

function topical(
  figures: readonly CurrentFigure[],
  head: DocumentHead,
  layout: StoredProfile['layout'],
): TopicalStatement[] {
  return statementsOf(figures, head, layout).map((statement) => ({
    statement,
    topics: topicsOf(statement),
  }));
}

/** What makes a statement the same in a comparison as long as its document is not read again. */
function identityOf({ statement }: TopicalStatement): string {
  const { unit, period, count, isOwn, figures } = statement;
  return JSON.stringify([unit.key, periodKey(period), awardKey(statement), count, isOwn, figures]);
}

function differing(
  before: readonly TopicalStatement[],
  now: readonly TopicalStatement[],
): TopicalStatement[] {
  const old = new Set(before.map(identityOf));
  const young = new Set(now.map(identityOf));
  return [
    ...before.filter((one) => !young.has(identityOf(one))),
    ...now.filter((one) => !old.has(identityOf(one))),
  ];
}

/** Of a document that was just read (again): what it begins with, and what it may be a version of. */
async function profileAnew(
  tx: Database,
  { id, receivedAt }: StoredDocument,
  head: DocumentHead,
  profile: StoredProfile['profile'],
): Promise<StoredProfile> {
  const pages = readablePages(await listPages(tx, id));
  const made = { profile, layout: layoutOf(pages) };
  const text = openingOf(pages);
  await insertProfile(tx, id, made, { unitKey: unitKeyOf(head), text });
  const alike = text === '' ? [] : await findLookalikes(tx, id, NEARNESS);
  const own = { id, profile, receivedAt };
  const proposals = alike.map((other) => ({
    otherId: other.documentId,
    newerId: newerOf(own, { ...other, id: other.documentId }),
    similarity: other.similarity,
  }));
  await replaceProposals(tx, id, proposals);
  return made;
}
