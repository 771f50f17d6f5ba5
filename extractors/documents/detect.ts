import { fileTypeFromBuffer } from 'file-type';
import { EmptyFileError, EncryptedFileError, UnknownFormatError } from '../../model/errors.ts';
import type { DocumentFormat } from './reader.ts';
import { decodeText } from './text-file/decode.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names of an OLE container's streams stand in it as UTF-16. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const WORD_PART = Buffer.from('word/document', 'latin1');
/** Viewers accept a PDF whose header comes within the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;

/** Text files that are not for people: web pages, XML, RTF. */
const MARKUP = /^\s*(?:<!doctype|<html|<\?xml|\{\\rtf)/i;

const BY_TYPE: Readonly<Record<string, DocumentFormat>> = {
  png: 'png',
  jpg: 'jpeg',
  tif: 'tiff',
  pdf: 'pdf',
};

/**
 * What a file is, by its content; its name is never asked.
 *
 * @param file its name, for the errors
 * @throws EmptyFileError, EncryptedFileError (a Word file with a password), UnknownFormatError
 */
export async function detectFormat(bytes: Uint8Array, file = ''): Promise<DocumentFormat> {
  if (bytes.length === 0) throw new EmptyFileError({ file });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    if (buffer.includes(ENCRYPTED_PACKAGE)) throw new EncryptedFileError({ file });
    throw new UnknownFormatError({ file });
  }
  if (buffer.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  if (buffer.subarray(0, 2).toString('latin1') === 'PK') {
    if (buffer.includes(WORD_PART)) return 'docx';
    throw new UnknownFormatError({ file });
  }
  // A damaged file may end in the middle of what file-type looks at: then its type is not known.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const known = type === undefined ? undefined : BY_TYPE[type.ext];
  if (known !== undefined) return known;
  const text = decodeText(bytes);
  if (text !== null && !MARKUP.test(text)) return 'text';
  throw new UnknownFormatError({ file });
}
