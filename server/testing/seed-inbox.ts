import type { Database } from '../../store/database.ts';
import { insertDocument } from './seed-document.ts';

/** What else an inbox holds: one being read, one that failed, a refused file and a duplicate. */
export async function seedInbox(db: Database, firstId: string): Promise<void> {
  await insertDocument(db, {
    sha256: 'a'.repeat(64),
    name: 'Kế hoạch thi đua 2024.docx',
    state: 'reading',
    pageCount: 16,
  });
  const failure = { code: 'encrypted-file', parameters: { file: 'Phụ lục có mật khẩu.pdf' } };
  await insertDocument(db, {
    sha256: 'b'.repeat(64),
    name: 'Phụ lục có mật khẩu.pdf',
    state: 'failed',
    failure,
  });
  const arrival = { source_path: 'x', settled_path: 'y', settled: true };
  await db
    .insertInto('arrivals')
    .values([
      {
        ...arrival,
        name: 'bản chép.pdf',
        outcome: 'duplicate',
        sha256: 'c'.repeat(64),
        document_id: firstId,
      },
      {
        ...arrival,
        name: 'rỗng.pdf',
        outcome: 'failed',
        failure: JSON.stringify({ code: 'empty-file', parameters: { file: 'rỗng.pdf' } }),
      },
    ])
    .execute();
}
