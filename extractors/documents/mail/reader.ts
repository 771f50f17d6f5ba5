import {
  DamagedFileError,
  EmptyMailError,
  FileTooLargeError,
  TooManyPartsError,
} from '../../../model/errors.ts';
import type { Allowance, Parcel, Part, PartContent } from '../parcel.ts';
import { partName } from '../part-name.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { readTypeset } from '../typeset/reader.ts';
import { withoutPages } from '../without-pages.ts';
import { blocksOfBody } from './body.ts';
import { readEml } from './eml.ts';
import { isInlinePicture } from './inline-picture.ts';
import type { Attachment, Message } from './message.ts';
import { readMsg } from './msg.ts';

const MEGABYTE = 1024 * 1024;

/** What mail programs put beside a letter for each other: signatures, invitations, visiting cards, receipts. */
const NOT_FOR_PEOPLE = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
  'application/pgp-keys',
  'application/ics',
  'message/delivery-status',
  'message/disposition-notification',
  'text/calendar',
  'text/rfc822-headers',
  'text/vcard',
  'text/x-vcard',
]);

/**
 * Opens a mail: its text is set on pages, its attachments are its parts.
 * @throws DamagedFileError, EmptyMailError where there is neither a text nor an attachment, TooManyPagesError
 */
export async function openMail(
  bytes: Uint8Array,
  format: 'eml' | 'msg',
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const message = format === 'eml' ? await readEml(bytes, file) : readMsg(bytes, file);
  const blocks = await blocksOfBody(message, limits.maxPixels);
  if (blocks.length === 0 && message.attachments.length === 0) throw new EmptyMailError({ file });
  const parcel: Parcel = {
    mail: message.mail,
    parts: (allowance) => {
      refuseTooMany(message, file, allowance);
      return partsOf(message, limits.maxFileBytes);
    },
  };
  if (blocks.length === 0) return withoutPages(format, parcel);
  return Object.assign(readTypeset(format, blocks, file, limits), { parcel });
}

/** What is in a mail is no larger than the mail: only the parcels around it can have used the room up. */
function refuseTooMany({ attachments }: Message, file: string, { parts: limit }: Allowance): void {
  if (attachments.length > limit) throw new TooManyPartsError({ file, parts: attachments.length, limit });
}

async function* partsOf(message: Message, maxFileBytes: number): AsyncGenerator<Part> {
  for (const [index, attachment] of message.attachments.entries()) {
    const name = partName(attachment.name, index + 1);
    yield { number: index + 1, name, content: await contentOf(attachment, name, message.html, maxFileBytes) };
  }
}

async function contentOf(
  attachment: Attachment,
  file: string,
  html: string,
  maxFileBytes: number,
): Promise<PartContent> {
  const { bytes, mimeType } = attachment;
  if (bytes === null) return { kind: 'refused', error: new DamagedFileError({ file }), size: 0 };
  const size = bytes.length;
  if (NOT_FOR_PEOPLE.has(mimeType)) return { kind: 'aside', reason: 'not-for-people', size };
  if (await isInlinePicture(attachment, html)) return { kind: 'aside', reason: 'inline-picture', size };
  if (size <= maxFileBytes) return { kind: 'file', bytes };
  const [large, limit] = [size, maxFileBytes].map((count) => Math.ceil(count / MEGABYTE));
  return {
    kind: 'refused',
    error: new FileTooLargeError({ file, size: large ?? 0, limit: limit ?? 0 }),
    size,
  };
}
