import { createHash } from 'node:crypto';
import { pagesOfText } from '../../../../extractors/statistics/pages-of-text.ts';
import type { Database } from '../../../../store/database.ts';
import { saveCheck, saveUnderstanding } from '../../../../store/findings.ts';
import { recordContent } from '../../../../store/ledger.ts';
import { savePage } from '../../../../store/pages.ts';
import { readOutcome } from '../../../steps/page-outcome.ts';
import { understandPages } from '../../../steps/understand-document.ts';

/** A document that was read from a text, up to where it is to be compared with the others; returns its id. */
export async function seedText(db: Database, name: string, text: string): Promise<string> {
  const arrival = { id: crypto.randomUUID(), name, sourcePath: name, settledPath: `.done/${name}` };
  const content = { sha256: createHash('sha256').update(`${name} ${text}`).digest('hex'), size: text.length };
  const { documentId } = await recordContent(db, arrival, content);
  await readAgain(db, documentId, name, text);
  return documentId;
}

/** The same document once more, with other words: as after another reading of its file. */
export async function readAgain(db: Database, id: string, name: string, text: string): Promise<void> {
  const pages = pagesOfText(text).map((page) => readOutcome({ page, issues: [] }));
  for (const page of pages) await savePage(db, id, page);
  const { value, issues } = understandPages(name, pages);
  await saveUnderstanding(db, id, value, issues);
  await saveCheck(db, id, [], 'ok');
}
