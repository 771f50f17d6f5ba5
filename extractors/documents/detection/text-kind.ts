import { FailedDownloadError, UnknownFormatError } from '../../../model/errors.ts';
import type { DocumentFormat } from '../reader.ts';
import { decodeText } from '../text-file/decode.ts';
import { failedDownload } from './failed-download.ts';
import { isMail, isWebArchive } from './mail-head.ts';

const HEAD_WITHIN = 64 * 1024;
const RTF = /^\s*\{\\rtf/;
/** A page, or the part of one that an office program saved; before it may stand an XML prologue and remarks. */
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|table|div|p|span|center|font)\b/i;
/** Excel 2003 keeps workbooks as one XML file. */
const XML_WORKBOOK =
  /^\s*<\?xml[\s\S]{0,500}<(?:\w+:)?Workbook\b[\s\S]{0,500}urn:schemas-microsoft-com:office:spreadsheet/;
const XML = /^\s*<\?xml/;

/**
 * What a text is; any encoding that keeps Latin letters is enough to tell the kinds with a syntax.
 *
 * @throws FailedDownloadError for a server's answer, UnknownFormatError where the bytes are no text for people
 */
export function textKind(bytes: Buffer, file: string): DocumentFormat {
  const text = decodeText(bytes);
  const head = (text ?? latin(bytes)).slice(0, HEAD_WITHIN);
  if (RTF.test(head)) return 'rtf';
  if (isWebArchive(head)) return 'html';
  if (isMail(head)) return 'eml';
  const said = failedDownload(text ?? latin(bytes));
  if (said !== null) throw new FailedDownloadError({ file, said });
  if (HTML.test(head)) return 'html';
  if (XML_WORKBOOK.test(head)) return 'xlsx';
  if (text === null || XML.test(head) || isJson(text)) throw new UnknownFormatError({ file });
  return 'text';
}

/** Bytes as Latin letters, without a mark of UTF-8. */
const latin = (bytes: Buffer): string => bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A text that begins with a bracket, as "[Dự thảo]" does.
    return false;
  }
}
