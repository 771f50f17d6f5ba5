import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { namedFileError } from './errors.ts';

/** Longest file name most systems take, in bytes, less room for a number that tells equal names apart. */
const LONGEST_NAME = 240;

/**
 * Puts a file into the inbox as an officer would, whole or not at all: it is written under a hidden name, which
 * the watcher ignores, and gets its own name when it is complete. An existing file is never replaced.
 *
 * @returns the name it got
 * @throws DiskFullError
 */
export async function dropIntoInbox(
  inbox: string,
  name: string,
  content: AsyncIterable<Uint8Array> | Readable,
): Promise<string> {
  await mkdir(inbox, { recursive: true });
  const hidden = join(inbox, `.drop-${randomUUID()}`);
  try {
    const file = await open(hidden, 'wx');
    await pipeline(content, file.createWriteStream({ flush: true }));
    return await reveal(hidden, inbox, plainName(name));
  } catch (error) {
    throw namedFileError(error, name);
  } finally {
    await rm(hidden, { force: true });
  }
}

/** A link under the new name fails where that exists: two files of one name become `a.pdf` and `a (2).pdf`. */
async function reveal(hidden: string, inbox: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let turn = 1; ; turn += 1) {
    const candidate = turn === 1 ? name : `${stem} (${turn})${ext}`;
    try {
      await link(hidden, join(inbox, candidate));
      return candidate;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** The last part of what was sent as a name, without what would hide it or lead elsewhere. */
export function plainName(sent: string): string {
  const last = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const visible = last
    .replace(/\p{Cc}/gu, '')
    .replace(/^[.~\s]+/, '')
    .trim();
  const { name: stem, ext } = parse(visible || 'tep');
  const room = LONGEST_NAME - Buffer.byteLength(ext);
  let short = stem;
  while (Buffer.byteLength(short) > room) short = [...short].slice(0, -1).join('');
  return short + ext;
}
