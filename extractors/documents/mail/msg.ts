import { createRequire } from 'node:module';
import type MsgReader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import { DamagedFileError } from '../../../model/errors.ts';
import type { MailAddress } from '../../../model/mail.ts';
import { cleanField, mailAddress, sentAt } from './facts.ts';
import type { Attachment, Message } from './message.ts';

/** The package is CommonJS with a `default` of its own, which Node and bundlers import differently. */
const vendor: typeof import('@kenjiuno/msgreader') = createRequire(import.meta.url)('@kenjiuno/msgreader');

/** The code page of a Vietnamese Windows, which old Outlook writes where it does not write Unicode. */
const VIETNAMESE = 1258;
const UTF8 = 65001;

/** Takes an Outlook message ([MS-OXMSG]) apart. Mails inside it are attachments. @throws DamagedFileError */
export function readMsg(bytes: Uint8Array, file: string): Message {
  try {
    const first = open(bytes, VIETNAMESE);
    const { messageCodepage: page = VIETNAMESE } = first.fields;
    const { reader, fields } = page === VIETNAMESE ? first : open(bytes, page);
    return {
      mail: mailOf(fields),
      text: fields.body ?? '',
      html: htmlOf(fields),
      attachments: (fields.attachments ?? []).map((attachment) => attachmentOf(reader, attachment)),
    };
  } catch (error) {
    if (error instanceof DamagedFileError) throw error;
    throw new DamagedFileError({ file }, { cause: error });
  }
}

/** @throws RangeError where the file is no message */
function open(bytes: Uint8Array, codePage: number): { reader: MsgReader; fields: FieldsData } {
  const reader = new vendor.default(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  reader.parserConfig = { ansiEncoding: encodingOf(codePage) };
  const fields = reader.getFileData();
  if (fields.error !== undefined) throw new RangeError(fields.error);
  return { reader, fields };
}

/** As iconv-lite names it; other pages than those of Windows are not met in mail. */
function encodingOf(codePage: number): string {
  if (codePage === UTF8) return 'utf8';
  return codePage >= 1250 && codePage <= 1258 ? `windows${codePage}` : `windows${VIETNAMESE}`;
}

function mailOf(fields: FieldsData): Message['mail'] {
  const recipients = (type: string) =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => recipType === type)
      .flatMap(({ name, smtpAddress, email }) => mailAddress(name, smtpOf(smtpAddress, email)) ?? []);
  return {
    from: senderOf(fields),
    to: recipients('to'),
    cc: recipients('cc'),
    subject: cleanField(fields.subject),
    sentAt: sentAt(fields.clientSubmitTime) ?? sentAt(fields.messageDeliveryTime),
  };
}

function senderOf(fields: FieldsData): MailAddress | null {
  const { senderName, senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail } = fields;
  return mailAddress(senderName, smtpOf(senderSmtpAddress, sentRepresentingSmtpAddress, senderEmail));
}

/** Inside one Exchange server senders have an X.500 name (`/O=…/CN=…`), which tells people nothing. */
function smtpOf(...candidates: readonly (string | undefined)[]): string | undefined {
  return candidates.find((candidate) => candidate?.includes('@'));
}

function htmlOf({ bodyHtml, html, internetCodepage = UTF8 }: FieldsData): string {
  if (bodyHtml !== undefined) return bodyHtml;
  if (html === undefined) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(html);
  } catch {
    // Not UTF-8: in the code page that the message names.
    return new TextDecoder(internetCodepage === UTF8 ? 'utf-8' : `windows-${VIETNAMESE}`).decode(html);
  }
}

function attachmentOf(reader: MsgReader, fields: FieldsData): Attachment {
  const { fileName, fileNameShort, name, extension, innerMsgContent, pidContentId, attachMimeTag } = fields;
  const inner = innerMsgContent === true ? `${name ?? ''}.msg` : undefined;
  const stem = fileName ?? fileNameShort ?? name;
  return {
    name: cleanField(inner ?? (stem === undefined ? extension : stem)),
    mimeType: attachMimeTag?.toLowerCase() ?? '',
    contentId: pidContentId ?? null,
    bytes: contentOf(reader, fields),
  };
}

function contentOf(reader: MsgReader, fields: FieldsData): Uint8Array | null {
  try {
    return reader.getAttachment(fields).content;
  } catch {
    // Only a reference to a file elsewhere, or a broken stream: said of this attachment alone.
    return null;
  }
}
