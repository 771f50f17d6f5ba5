import { lstat, mkdir, rename } from 'node:fs/promises';
import { sha256Of } from '../../store/files.ts';
import { type PendingMove, settlePending } from '../../store/ledger.ts';
import { inInbox } from './places.ts';
import type { IntakeContext } from './take-in.ts';

/**
 * Moves originals to where the ledger says they belong. What a killed run left undone is done here; a file that
 * is not there any more has been moved already, or was taken away by the officer: its content is in the store.
 * @returns the paths that could not be moved: to be tried again, and not to be taken in a second time
 */
export async function settleOriginals(context: IntakeContext): Promise<string[]> {
  return settlePending(context.db, async (pending) => {
    const moved = await moveOriginal(context.inbox, pending);
    if (moved) context.reached('intake:moved');
    return moved;
  });
}

async function moveOriginal(inbox: string, pending: PendingMove): Promise<boolean> {
  const source = inInbox(inbox, pending.sourcePath);
  const target = inInbox(inbox, pending.settledPath);
  if (source.path === target.path) return true;
  try {
    if (!(await isTheSame(source.path, pending.sha256))) return true;
    await mkdir(target.folder, { recursive: true });
    await rename(source.path, target.path);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return true;
    // Open in another program (Windows), or no space for the new folder: it will go later.
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES' || code === 'ENOSPC') return false;
    throw error;
  }
}

/** Not another file that was dropped under the same name after the first had been written down. */
async function isTheSame(path: string, sha256: string | null): Promise<boolean> {
  const entry = await lstat(path);
  if (sha256 === null || !entry.isFile()) return true;
  return (await sha256Of(path)) === sha256;
}
