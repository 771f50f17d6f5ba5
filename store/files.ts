import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Sha256 } from '../model/document.ts';

export interface StoredFile {
  readonly sha256: Sha256;
  readonly size: number;
}

/** A copy of an incoming file, complete and hashed on our disk, but not yet kept under its name. */
export interface IncomingFile extends StoredFile {
  readonly path: string;
}

const CHUNK = 1024 * 1024;

/**
 * Files by content: `<folder>/ab/abcdef…`, named for the SHA-256 of their bytes, so that the same content is
 * kept once and a stored file never changes. A file stands under its name only when it is whole and on disk.
 */
export class FileStore {
  readonly #folder: string;
  readonly #incoming: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#incoming = join(folder, 'incoming');
  }

  static async open(folder: string): Promise<FileStore> {
    const store = new FileStore(folder);
    await mkdir(store.#incoming, { recursive: true });
    return store;
  }

  pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** Copies an open file while hashing it, down to the disk. @throws the system's error, ENOSPC among them */
  async copyIn(source: FileHandle): Promise<IncomingFile> {
    const path = join(this.#incoming, randomUUID());
    const target = await open(path, 'wx', 0o600);
    try {
      const copied = await copyHashing(source, target);
      await target.sync();
      return { ...copied, path };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await target.close();
    }
  }

  /** Puts a copy under its name for good; the folder entry is on disk when this returns. */
  async keep(file: IncomingFile): Promise<void> {
    const path = this.pathOf(file.sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(file.path, path);
    await syncFolder(dirname(path));
    await syncFolder(this.#folder);
  }

  async discard(file: IncomingFile): Promise<void> {
    await rm(file.path, { force: true });
  }

  /** An empty folder for files that are to be copied in, on the same disk; see `removeFolder`. */
  async newFolder(): Promise<string> {
    const folder = join(this.#incoming, randomUUID());
    await mkdir(folder, { mode: 0o700 });
    return folder;
  }

  /** @param folder one of `newFolder`, with whatever was put there */
  async removeFolder(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true });
  }

  /** Removes copies that a killed process left half-made. @param olderThanMs spares those being made now */
  async removeLeftovers(olderThanMs: number): Promise<void> {
    for (const name of await readdir(this.#incoming)) {
      const path = join(this.#incoming, name);
      const age = await stat(path).then(
        (entry) => Date.now() - entry.mtimeMs,
        () => 0,
      );
      if (age > olderThanMs) await rm(path, { recursive: true, force: true });
    }
  }
}

async function copyHashing(source: FileHandle, target: FileHandle): Promise<StoredFile> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let size = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, CHUNK, size);
    if (bytesRead === 0) return { sha256: Sha256.parse(hash.digest('hex')), size };
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await target.write(chunk);
    size += bytesRead;
  }
}

/** Without this a renamed file may be gone after a power cut. Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The SHA-256 of a file's bytes. @throws the system's error where it cannot be read */
export async function sha256Of(path: string): Promise<Sha256> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return Sha256.parse(hash.digest('hex'));
}
