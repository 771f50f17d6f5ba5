import type { Readable } from 'node:stream';
import type { PictureCache } from '../pipeline/pictures/picture-cache.ts';
import type { Database } from '../store/database.ts';
import type { DocumentChanges } from '../store/document-changes.ts';

export interface ServerLog {
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

/** What the routes work with. */
export interface ServerContext {
  readonly db: Database;
  readonly files: { pathOf(sha256: string): string };
  readonly pictures: PictureCache;
  readonly changes: DocumentChanges;
  /** Where officers drop files, as it is shown to them; null where this server has no inbox beside it. */
  readonly inboxFolder: string | null;
  /** Longest upload taken, in bytes. */
  readonly maxUploadBytes: number;
  /** Puts an uploaded file into the inbox, whole or not at all. */
  onUpload(content: Readable, name: string): Promise<void>;
  /** Starts a failed document anew; false where it has not failed. */
  onRetry(documentId: string): Promise<boolean>;
  /** Has documents checked again, because a campaign that they answer changed. */
  onRecheck(documentIds: readonly string[]): Promise<void>;
  /** The present moment: who is late depends on it. */
  now(): Date;
  readonly log: ServerLog;
}
