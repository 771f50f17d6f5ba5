import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isIgnored } from './places.ts';

/** A file in the inbox; `path` is relative to it, with `/`. */
export interface Sighting {
  readonly path: string;
  /** Changes whenever the file is written, replaced or touched. */
  readonly signature: string;
  /** When this signature was first seen, in milliseconds of the given clock. */
  readonly since: number;
}

export interface Survey {
  readonly stable: readonly string[];
  /** Files that still change, or have not been watched for long enough. */
  readonly unsettled: number;
}

/**
 * Tells which files have stopped changing. A file counts as whole when its size and times have stayed the same
 * for `quietMs` of our own watching: modification times alone lie (copies that keep the old time, clocks of
 * network shares), and events get lost there, so every survey looks at the folder itself.
 */
export class StableFiles {
  readonly #inbox: string;
  readonly #quietMs: number;
  #seen = new Map<string, Sighting>();

  constructor(inbox: string, quietMs: number) {
    this.#inbox = inbox;
    this.#quietMs = quietMs;
  }

  async survey(now: number): Promise<Survey> {
    const seen = new Map<string, Sighting>();
    for (const { path, signature } of await listFiles(this.#inbox)) {
      const before = this.#seen.get(path);
      const since = before?.signature === signature ? before.since : now;
      seen.set(path, { path, signature, since });
    }
    this.#seen = seen;
    const stable = [...seen.values()].filter((file) => now - file.since >= this.#quietMs);
    return { stable: stable.map((file) => file.path), unsettled: seen.size - stable.length };
  }
}

async function listFiles(inbox: string): Promise<Pick<Sighting, 'path' | 'signature'>[]> {
  const files: Pick<Sighting, 'path' | 'signature'>[] = [];
  const folders = [''];
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    for (const entry of await readdir(join(inbox, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isIgnored(path)) continue;
      // A link to a folder is not a folder here: it is refused like any other link.
      if (entry.isDirectory()) folders.push(path);
      else files.push(...(await signed(inbox, path)));
    }
  }
  return files.sort((a, b) => a.path.localeCompare(b.path));
}

/** One file, or none when it vanished between listing and looking. */
async function signed(inbox: string, path: string): Promise<Pick<Sighting, 'path' | 'signature'>[]> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await lstat(join(inbox, path));
    return [{ path, signature: `${size}:${mtimeMs}:${ctimeMs}:${ino}` }];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
