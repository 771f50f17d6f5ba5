import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readFile } from 'node:fs/promises';
import { detectFormat } from '../../extractors/documents/detect.ts';
import type { ReadingLimits } from '../../extractors/documents/reader.ts';
import {
  BadInputError,
  EmptyFileError,
  FileTooLargeError,
  NotARegularFileError,
} from '../../model/errors.ts';
import { failureOf } from '../../model/failure.ts';
import type { Database } from '../../store/database.ts';
import type { FileStore, IncomingFile } from '../../store/files.ts';
import { type Arrival, recordContent, recordRefusal } from '../../store/ledger.ts';
import { namedFileError, StillBeingWrittenError } from './errors.ts';
import { donePath, failedPath, inInbox } from './places.ts';

export interface IntakeContext {
  readonly db: Database;
  readonly files: FileStore;
  /** Absolute path of the watch folder. */
  readonly inbox: string;
  readonly limits: ReadingLimits;
  /** Told when a point of the path is reached; the tests of sudden death end the process there. */
  readonly reached: (point: IntakePoint) => void;
}

export type IntakePoint = 'intake:copied' | 'intake:kept' | 'intake:recorded' | 'intake:moved';

export type Fate =
  | { readonly kind: 'accepted' | 'duplicate'; readonly documentId: string }
  | { readonly kind: 'refused'; readonly error: BadInputError }
  /** Gone before it could be taken: the officer removed it. */
  | { readonly kind: 'vanished' };

const HEAD_BYTES = 64 * 1024;

/**
 * Takes one file of the inbox in: copy while hashing → on disk → under its name → one transaction in the ledger.
 * The original is moved afterwards, by `settleOriginals`; killed at any point, the next run does what is missing.
 *
 * @param path relative to the inbox, with `/`
 * @throws EnvironmentError where the file is not to blame and is to be tried again (disk full, still written)
 */
export async function takeIn(path: string, context: IntakeContext): Promise<Fate> {
  const arrival: Arrival & { arrivedAt: Date } = {
    id: randomUUID(),
    name: path.normalize('NFC'),
    sourcePath: path,
    settledPath: '',
    arrivedAt: new Date(),
  };
  let copy: IncomingFile | null = null;
  try {
    copy = await copyIn(path, context);
    context.reached('intake:copied');
    await refuseUnlessDocument(path, copy);
    await context.files.keep(copy);
    context.reached('intake:kept');
    const accepted = await recordContent(context.db, { ...arrival, settledPath: donePath(arrival) }, copy);
    context.reached('intake:recorded');
    return { kind: accepted.outcome, documentId: accepted.documentId };
  } catch (error) {
    if (copy) await context.files.discard(copy);
    const named = namedFileError(error, path);
    if (isMissing(named)) return { kind: 'vanished' };
    if (!(named instanceof BadInputError)) throw named;
    const refused = { ...arrival, settledPath: failedPath(arrival) };
    await recordRefusal(context.db, refused, failureOf(named), copy?.sha256 ?? null);
    context.reached('intake:recorded');
    return { kind: 'refused', error: named };
  }
}

/** @throws StillBeingWrittenError when the file changes meanwhile */
async function copyIn(path: string, context: IntakeContext): Promise<IncomingFile> {
  const source = await openPlainFile(inInbox(context.inbox, path).path, path);
  try {
    const before = await source.stat();
    refuseBySize(path, before.size, context.limits);
    const copy = await context.files.copyIn(source);
    const after = await source.stat();
    if (copy.size !== after.size || after.mtimeMs !== before.mtimeMs) {
      await context.files.discard(copy);
      throw new StillBeingWrittenError({ file: path });
    }
    return copy;
  } finally {
    await source.close();
  }
}

/** O_NOFOLLOW closes the gap between looking at a file and opening it; O_NONBLOCK keeps a pipe from hanging us. */
async function openPlainFile(absolute: string, path: string): Promise<FileHandle> {
  if (!(await lstat(absolute)).isFile()) throw new NotARegularFileError({ file: path });
  const handle = await open(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'ELOOP' ? new NotARegularFileError({ file: path }, { cause: error }) : error;
    },
  );
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new NotARegularFileError({ file: path });
}

function refuseBySize(path: string, size: number, limits: ReadingLimits): void {
  if (size === 0) throw new EmptyFileError({ file: path });
  if (size <= limits.maxFileBytes) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  throw new FileTooLargeError({ file: path, size: megabytes(size), limit: megabytes(limits.maxFileBytes) });
}

/**
 * By content: what cannot be a document is refused here; what only reading can tell fails in its step. The first
 * bytes often tell; where they do not (the directory of a ZIP stands at its end) the whole file is looked at.
 */
async function refuseUnlessDocument(path: string, copy: IncomingFile): Promise<void> {
  const head = await firstBytes(copy.path);
  try {
    await detectFormat(head, path);
  } catch (error) {
    if (copy.size <= head.length) throw error;
    await detectFormat(await readFile(copy.path), path);
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
