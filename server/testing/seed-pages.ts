import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { issue } from '../../model/make-issue.ts';
import type { Database } from '../../store/database.ts';
import { type SamplePages, samplePages } from './sample-page.ts';
import { insertDocument } from './seed-document.ts';

/** A document whose pages were read and of which nothing is understood yet. */
export interface SeededPages {
  readonly documentId: string;
  readonly pages: SamplePages;
  /** Where the files of `folder` lie. */
  readonly pathOf: (sha256: string) => string;
}

/** A page of this content could not be read. */
export const UNREAD: readonly string[] = [];

/** Makes a PDF of some lines, keeps it in `folder` as the store of files does, and stores its pages as read. */
export async function seedPages(
  db: Database,
  folder: string,
  name: string,
  lines: readonly (readonly string[])[],
): Promise<SeededPages> {
  const pages = await samplePages(lines);
  const sha256 = createHash('sha256').update(name).update(pages.pdf).digest('hex');
  const pathOf = (sha: string) => join(folder, sha.slice(0, 2), sha);
  await mkdir(dirname(pathOf(sha256)), { recursive: true });
  await writeFile(pathOf(sha256), pages.pdf);
  const documentId = await insertDocument(db, {
    sha256,
    name,
    state: 'understanding',
    pageCount: lines.length,
  });
  const { width, height } = pages;
  const rows = lines.map((content, index) => {
    const row = { document_id: documentId, number: index + 1, width, height };
    return content === UNREAD ? { ...row, ...unreadPage(index + 1) } : { ...row, ...readPage(row) };
  });
  await db.insertInto('pages').values(rows).execute();
  return { documentId, pages, pathOf };
}

function readPage({ number, width, height }: { number: number; width: number; height: number }) {
  const body = { number, width, height, source: 'text-layer', quality: 0.97, lines: [], tables: [] };
  return { state: 'read' as const, body: JSON.stringify(body) };
}

function unreadPage(page: number) {
  return {
    state: 'failed' as const,
    issues: JSON.stringify([issue('page-unreadable', 'error', { page, reason: 'trang trắng' }, { page })]),
  };
}
