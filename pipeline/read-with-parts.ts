import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureOf } from '../model/failure.ts';
import { sha256Of } from '../store/files.ts';
import {
  type FileReading,
  type FileToRead,
  failedReading,
  fileAt,
  type ReadFileOptions,
  readOne,
} from './read-file.ts';
import type { ParcelPlace, Unpacking } from './reading/protocol.ts';
import type { ReadingPool } from './reading/reading-pool.ts';
import { partIssues } from './steps/part-issues.ts';

/** Between a mail or an archive and what is in it, as in `thư.eml › Báo cáo.zip › xã A.pdf`. */
const INSIDE = ' › ';

interface Run {
  readonly readers: ReadingPool;
  readonly options: ReadFileOptions;
  /** Ours for this file alone; removed at the end. */
  readonly folder: string;
  /** What was unpacked so far, at every depth. */
  readonly used: { parts: number; bytes: number };
}

/**
 * Reads a file, then what is inside it where it is a mail or an archive, to the depth allowed: one reading for
 * each, as soon as it is done.
 *
 * @example
 * for await (const { result } of readWithParts('thư.eml', readers)) console.log(result.file);
 * // thư.eml
 * // thư.eml › Báo cáo.pdf
 */
export async function* readWithParts(
  path: string,
  readers: ReadingPool,
  options: ReadFileOptions = {},
): AsyncGenerator<FileReading> {
  const folder = await mkdtemp(join(tmpdir(), 'bangvang-'));
  try {
    yield* readInside(fileAt(path), 1, { readers, options, folder, used: { parts: 0, bytes: 0 } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* readInside(file: FileToRead, depth: number, run: Run): AsyncGenerator<FileReading> {
  let unpacking: Unpacking;
  try {
    unpacking = await unpack(file, { depth, ...run.used }, run);
  } catch (error) {
    // What cannot be opened or taken apart is not read either; without a file there is no hash.
    yield failedReading(file, failureOf(error), await sha256Of(file.path).catch(() => null));
    return;
  }
  const { parts } = unpacking;
  const mail = unpacking.mail ?? file.mail;
  const failures = parts.map((part) => ({
    name: part.name,
    failure: part.kind === 'refused' ? part.failure : null,
  }));
  yield readOne({ ...file, mail, issues: partIssues(failures) }, run.readers, run.options);
  for (const part of parts) {
    const label = file.label + INSIDE + part.name;
    if (part.kind === 'refused') yield failedReading({ label, mail }, part.failure, null);
    if (part.kind === 'file')
      yield* readInside({ path: part.path, name: part.name, label, mail, issues: [] }, depth + 1, run);
  }
}

/** Nothing for a file that carries no others. */
async function unpack(file: FileToRead, place: ParcelPlace, run: Run): Promise<Unpacking> {
  const { isParcel } = await run.readers.inspect(file);
  if (!isParcel) return { mail: null, parts: [] };
  const unpacking = await run.readers.unpack(file, await mkdtemp(join(run.folder, 'x')), place);
  run.used.parts += unpacking.parts.length;
  run.used.bytes += unpacking.parts.reduce((sum, part) => sum + part.size, 0);
  return unpacking;
}
