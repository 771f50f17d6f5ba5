import type { BadInputError } from '../../model/errors.ts';
import type { Mail } from '../../model/mail.ts';

/** Why a part of a mail is no document: a small picture of the signature, or what only mail programs understand. */
export type AsideReason = 'inline-picture' | 'not-for-people';

/** What a part came to when it was taken out: its bytes, or why there are none to read. */
export type PartContent =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'aside'; readonly reason: AsideReason; readonly size: number }
  | { readonly kind: 'refused'; readonly error: BadInputError; readonly size: number };

/** An attachment of a mail or a file of an archive. */
export interface Part {
  /** Its place in the parcel, from 1: the same each time the same bytes are unpacked. */
  readonly number: number;
  /** As people know it, folders before it with `/`; a label, never a path to write to. */
  readonly name: string;
  readonly content: PartContent;
}

/** What a parcel, and the parcels around it, may still unpack to. */
export interface Allowance {
  readonly parts: number;
  readonly bytes: number;
}

/** A file that carries others: a mail with attachments, an archive. */
export interface Parcel {
  /** Null for an archive. */
  readonly mail: Mail | null;
  /**
   * The parts one after the other, so that only one is in memory. What is wrong with one part is said of that
   * part; the others go on.
   * @throws TooManyPartsError, UnpacksTooLargeError before anything is unpacked; DamagedFileError, EncryptedFileError
   */
  parts(allowance: Allowance): AsyncIterable<Part>;
}

/** Limits of unpacking; they hold for a dropped file with everything that is inside it, at any depth. */
export interface UnpackingLimits {
  /** Parcels inside one another: 1 takes attachments out of a mail, 2 also what is in an attached archive. */
  readonly maxDepth: number;
  readonly maxParts: number;
  readonly maxUnpackedBytes: number;
  /** How many times its own size an archive may unpack to. */
  readonly maxRatio: number;
}

export const DEFAULT_UNPACKING: UnpackingLimits = {
  maxDepth: 3,
  maxParts: 500,
  maxUnpackedBytes: 1024 * 1024 * 1024,
  maxRatio: 250,
};
