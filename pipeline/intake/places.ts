import { basename, dirname, extname, join, posix } from 'node:path';

/** Folders inside the inbox where originals are kept once their fate is known; the watcher never looks inside. */
const DONE = '.done';
const FAILED = '.failed';

interface ArrivalPlace {
  readonly id: string;
  readonly name: string;
  readonly arrivedAt: Date;
}

/** `.done/2026-11-21/1a2b3c4d/Báo cáo.pdf`: a folder of its own for each, so that equal names never meet. */
export function donePath(arrival: ArrivalPlace): string {
  return placeIn(DONE, arrival);
}

export function failedPath(arrival: ArrivalPlace): string {
  return placeIn(FAILED, arrival);
}

function placeIn(folder: string, { id, name, arrivedAt }: ArrivalPlace): string {
  return posix.join(folder, arrivedAt.toISOString().slice(0, 10), id.slice(0, 8), posix.basename(name));
}

/**
 * Files that are no documents and stay where they are: hidden ones (our own folders among them), lock and
 * temporary files of Office programs, browsers and copy tools, and what file managers leave behind.
 */
export function isIgnored(relativePath: string): boolean {
  const name = basename(relativePath);
  if (relativePath.split('/').some((part) => part.startsWith('.'))) return true;
  if (name.startsWith('~') || IGNORED_NAMES.has(name.toLowerCase())) return true;
  return IGNORED_ENDINGS.has(extname(name).toLowerCase());
}

const IGNORED_NAMES = new Set(['thumbs.db', 'desktop.ini']);
const IGNORED_ENDINGS = new Set([
  '.tmp',
  '.temp',
  '.part',
  '.partial',
  '.crdownload',
  '.download',
  '.filepart',
]);

/** The absolute path of a ledger path, and the folder to make for it. */
export function inInbox(
  inbox: string,
  relativePath: string,
): { readonly path: string; readonly folder: string } {
  const path = join(inbox, ...relativePath.split('/'));
  return { path, folder: dirname(path) };
}
