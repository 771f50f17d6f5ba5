import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Flag, FlagId } from '../../../model/flag.ts';
import { NEARNESS } from '../../../pipeline/check/across/opening.ts';
import { recheckStale } from '../../../pipeline/check/across/recheck.ts';
import type { FileReading } from '../../../pipeline/read-file.ts';
import { readOutcome } from '../../../pipeline/steps/page-outcome.ts';
import type { Database } from '../../../store/database.ts';
import { saveCheck, saveUnderstanding } from '../../../store/findings.ts';
import { recordContent } from '../../../store/ledger.ts';
import { savePage } from '../../../store/pages.ts';

/** Puts a file that was read where the pipeline puts it, up to where documents are compared. */
async function keep(db: Database, { result, pages }: FileReading): Promise<void> {
  const { file, sha256, document, campaign, figures, issues } = result;
  if (document === null || sha256 === null) return;
  const name = basename(file);
  const arrival = { id: crypto.randomUUID(), name, sourcePath: name, settledPath: `.done/${name}` };
  const { documentId } = await recordContent(db, arrival, { sha256, size: 0 });
  for (const page of pages) await savePage(db, documentId, readOutcome({ page, issues: [] }));
  await saveUnderstanding(db, documentId, { document, campaign, figures }, issues);
  await saveCheck(db, documentId, [], 'ok');
}

async function proposals(db: Database) {
  return db
    .selectFrom('version_proposals as p')
    .innerJoin('documents as a', 'a.id', 'p.one_id')
    .innerJoin('documents as b', 'b.id', 'p.other_id')
    .select(['a.name as one', 'b.name as other', 'p.similarity'])
    .execute();
}

/** That two files are proposed as versions of one report, in the form in which the other checks speak. */
function flagOf({ one, other, similarity }: Awaited<ReturnType<typeof proposals>>[number]): Flag {
  const names = [one, other].sort();
  const hash = createHash('sha256').update(names.join(' ')).digest('hex');
  return {
    id: FlagId.parse(`g_${hash.slice(0, 12)}`),
    rule: NEARNESS.id,
    severity: 'warning',
    message: `${names.join(' ~ ')} (${similarity.toFixed(2)})`,
    parameters: { similarity },
    figures: [],
    evidence: [],
    basis: null,
    others: [],
  };
}

async function clear(db: Database): Promise<void> {
  await db.deleteFrom('arrivals').execute();
  await db.deleteFrom('documents').execute();
  await db.deleteFrom('stale_topics').execute();
}

/**
 * Which of some files the pipeline proposes as versions of one report.
 *
 * @param db an empty database; is empty again afterwards
 */
export async function versionFlags(db: Database, readings: readonly FileReading[]): Promise<Flag[]> {
  if (readings.length < 2) return [];
  for (const reading of readings) await keep(db, reading);
  await recheckStale(db);
  const flags = (await proposals(db)).map(flagOf);
  await clear(db);
  return flags;
}
