import { open } from 'node:fs/promises';
import type { StoredDocument } from '../../store/documents.ts';
import { saveUnpacked } from '../../store/findings.ts';
import {
  listParts,
  type PartKey,
  placeOf,
  recordNoDocument,
  recordPart,
  saveMail,
} from '../../store/parts.ts';
import { PIPELINE_VERSION, type PipelineContext } from '../context.ts';
import { namedFileError } from '../intake/errors.ts';
import type { UnpackedPart } from '../reading/protocol.ts';
import { statusOf } from './check-document.ts';
import { partIssues } from './part-issues.ts';

/**
 * Takes a mail or an archive apart: each part that can be a document becomes one, of its own state and with its
 * original in the store. A part is kept on disk before it is written down, and written down before its first job
 * is queued; killed in between, the next run does what is missing, and the reconciler finds lost jobs.
 *
 * @throws BadInputError where it cannot be taken apart: it has failed then; DiskFullError
 */
export async function unpackDocument(
  document: StoredDocument,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  const { db, files, readers } = context;
  const folder = await files.newFolder();
  try {
    const file = { path: files.pathOf(document.sha256), name: document.name };
    const { mail, parts } = await readers.unpack(file, folder, await placeOf(db, document.id), signal);
    context.reached('unpack:unpacked');
    if (mail) await saveMail(db, document.id, mail);
    const stored = await listParts(db, document.id);
    const settled = new Set(stored.filter((part) => part.documentId !== null).map((part) => part.number));
    for (const part of parts.filter(({ number }) => !settled.has(number))) {
      signal.throwIfAborted();
      await takePart(document.id, part, context);
    }
    context.reached('unpack:done');
  } finally {
    await files.removeFolder(folder);
  }
}

async function takePart(parcelId: string, part: UnpackedPart, context: PipelineContext): Promise<void> {
  const { number, name, size } = part;
  const key: PartKey = { parcelId, number, name, size };
  if (part.kind !== 'file') {
    await recordNoDocument(context.db, key, part.kind === 'refused' ? part.failure : null);
    return;
  }
  const content = await keep(part.path, name, context);
  context.reached('unpack:part-kept');
  const { outcome, documentId } = await recordPart(context.db, key, content);
  context.reached('unpack:part-recorded');
  if (outcome === 'accepted')
    await context.queue.add({ step: 'open', documentId, version: PIPELINE_VERSION });
}

async function keep(path: string, name: string, { files }: PipelineContext) {
  const source = await open(path);
  try {
    const copy = await files.copyIn(source);
    await files.keep(copy);
    return copy;
  } catch (error) {
    throw namedFileError(error, name);
  } finally {
    await source.close();
  }
}

/** The end of a document without pages: what was inside it goes its own ways. */
export async function finishUnpacked(documentId: string, context: PipelineContext): Promise<void> {
  const issues = partIssues(await listParts(context.db, documentId));
  await saveUnpacked(context.db, documentId, issues, statusOf(issues));
}
