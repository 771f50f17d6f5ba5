import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Turn } from '../../model/page.ts';
import type { ReadingPool } from '../reading/reading-pool.ts';

/** The resolutions that pictures are made in; few, so that the cache stays small. */
export const PICTURE_DPI = [72, 100, 150, 200, 300] as const;
export type PictureDpi = (typeof PICTURE_DPI)[number];

export interface PictureOf {
  readonly sha256: string;
  /** The stored file, and what people call it. */
  readonly path: string;
  readonly name: string;
  readonly page: number;
  readonly dpi: PictureDpi;
  readonly turned: Turn;
}

/**
 * Page pictures as WebP, made on first demand in a reading process and kept on disk by content, page and
 * resolution. A picture that several people ask for at once is made once.
 */
export class PictureCache {
  readonly #folder: string;
  readonly #readers: Pick<ReadingPool, 'picture'>;
  readonly #onError: (error: unknown) => void;
  readonly #making = new Map<string, Promise<Uint8Array>>();

  /** @param onError told when a picture could not be kept; it is shown all the same */
  constructor(folder: string, readers: Pick<ReadingPool, 'picture'>, onError: (error: unknown) => void) {
    this.#folder = folder;
    this.#readers = readers;
    this.#onError = onError;
  }

  /** @throws what the reading process says of the file, ReadingTimeoutError, ReaderCrashedError */
  async picture(of: PictureOf): Promise<Uint8Array> {
    const name = `${of.page}-${of.dpi}-${of.turned}.webp`;
    const path = join(this.#folder, of.sha256.slice(0, 2), of.sha256, name);
    const kept = await readFile(path).catch(() => null);
    if (kept) return kept;
    const making = this.#making.get(path) ?? this.#make(path, of).finally(() => this.#making.delete(path));
    this.#making.set(path, making);
    return making;
  }

  async #make(path: string, { path: file, name, ...view }: PictureOf): Promise<Uint8Array> {
    const { webp } = await this.#readers.picture({ path: file, name }, view);
    await keep(path, webp).catch(this.#onError);
    return webp;
  }
}

/** Under another name first: a picture cut short by a full disk or a crash is never served. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}
