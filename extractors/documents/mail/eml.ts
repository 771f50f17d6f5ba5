import PostalMime, { type Address, type Email, type Attachment as MimePart } from 'postal-mime';
import { DamagedFileError } from '../../../model/errors.ts';
import type { MailAddress } from '../../../model/mail.ts';
import { cleanField, mailAddress, sentAt } from './facts.ts';
import { mendBoundary, mendHeaders } from './mend-source.ts';
import type { Attachment, Message } from './message.ts';
import { undoMojibake } from './undo-mojibake.ts';
import { isWinmail, unwrapWinmail } from './winmail.ts';

/** Parts inside parts: forwarded mails are parts of their own and are not counted here. */
const DEEPEST_PART = 50;

/** Takes an internet message (RFC 5322, MIME) apart. Forwarded mails are attachments. @throws DamagedFileError */
export async function readEml(bytes: Uint8Array, file: string): Promise<Message> {
  const source = mendHeaders(bytes);
  const message = messageOf(await parse(source, file));
  if (message.text.trim() !== '' || message.html !== '' || message.attachments.length > 0) return message;
  const mended = mendBoundary(source);
  return mended === null ? message : messageOf(await parse(mended, file));
}

async function parse(source: Uint8Array, file: string): Promise<Email> {
  try {
    return await PostalMime.parse(source, {
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: DEEPEST_PART,
    });
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}

function messageOf(email: Email): Message {
  const from = email.from ?? email.sender;
  return {
    mail: {
      from: from ? (mailboxesOf([from])[0] ?? null) : null,
      to: mailboxesOf(email.to ?? []),
      cc: mailboxesOf(email.cc ?? []),
      subject: cleanField(email.subject),
      sentAt: sentAt(email.date),
    },
    text: undoMojibake(email.text ?? ''),
    html: undoMojibake(email.html ?? ''),
    attachments: email.attachments.map(attachmentOf).flatMap(unwrapped),
  };
}

/** The members of a group stand for it; an empty one ("undisclosed-recipients:;") is nobody. */
function mailboxesOf(addresses: readonly Address[]): MailAddress[] {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .flatMap(({ name, address }) => mailAddress(name, address) ?? []);
}

/** A `winmail.dat` stands for what is in it. */
function unwrapped(attachment: Attachment): Attachment[] {
  const { bytes } = attachment;
  const inside = bytes !== null && isWinmail(bytes) ? unwrapWinmail(bytes) : [];
  return inside.length > 0 ? inside : [attachment];
}

function attachmentOf({ filename, mimeType, contentId, content }: MimePart): Attachment {
  return {
    name: cleanField(filename ?? undefined),
    mimeType,
    contentId: contentId?.replace(/^\s*<|>\s*$/g, '') ?? null,
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  };
}
