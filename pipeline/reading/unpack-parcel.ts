import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detectFormat } from '../../extractors/documents/detect.ts';
import type { Part, UnpackingLimits } from '../../extractors/documents/parcel.ts';
import type { DocumentReader } from '../../extractors/documents/reader.ts';
import { BadInputError, NestedTooDeepError } from '../../model/errors.ts';
import { failureOf } from '../../model/failure.ts';
import { namedFileError } from '../intake/errors.ts';
import type { ParcelPlace, UnpackedPart, Unpacking } from './protocol.ts';

interface UnpackRequest {
  readonly name: string;
  readonly into: string;
  readonly place: ParcelPlace;
}

/**
 * Takes a mail or an archive apart inside the reading process. Each part is judged by its content: what cannot be
 * a document is refused, with its own reason; what can be lies in the folder under its number.
 *
 * @throws NestedTooDeepError, TooManyPartsError, UnpacksTooLargeError; DiskFullError
 */
export async function unpackParcel(
  reader: DocumentReader,
  { name, into, place }: UnpackRequest,
  limits: UnpackingLimits,
): Promise<Unpacking> {
  const { parcel } = reader;
  if (!parcel) throw new RangeError(`${reader.format} holds no files`);
  if (place.depth > limits.maxDepth) throw new NestedTooDeepError({ file: name, limit: limits.maxDepth });
  const allowance = {
    parts: Math.max(0, limits.maxParts - place.parts),
    bytes: Math.max(0, limits.maxUnpackedBytes - place.bytes),
  };
  const parts: UnpackedPart[] = [];
  for await (const part of parcel.parts(allowance)) parts.push(await unpacked(part, into));
  return { mail: parcel.mail, parts };
}

async function unpacked({ number, name, content }: Part, into: string): Promise<UnpackedPart> {
  switch (content.kind) {
    case 'aside':
      return { kind: 'aside', number, name, size: content.size };
    case 'refused':
      return { kind: 'refused', number, name, size: content.size, failure: failureOf(content.error) };
    case 'file': {
      const { bytes } = content;
      const size = bytes.length;
      const error = await refusalOf(bytes, name);
      if (error) return { kind: 'refused', number, name, size, failure: failureOf(error) };
      const path = join(into, String(number));
      await write(path, bytes, name);
      return { kind: 'file', number, name, size, path };
    }
  }
}

async function refusalOf(bytes: Uint8Array, name: string): Promise<BadInputError | null> {
  try {
    await detectFormat(bytes, name);
    return null;
  } catch (error) {
    if (error instanceof BadInputError) return error;
    throw error;
  }
}

/** Nobody else's file is overwritten, and no link is followed: `wx` makes a new file or fails. */
async function write(path: string, bytes: Uint8Array, name: string): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw namedFileError(error, name);
  }
}
