import { FailedDownloadError, UnknownFormatError } from '../../../model/errors.ts';
import type { DocumentFormat } from '../reader.ts';
import { decodeText } from '../text-file/decode.ts';
import { failedDownload } from './failed-download.ts';
import { isMail, isWebArchive } from './mail-head.ts';

const HEAD_WITHIN = 64 * 1024;
const RTF = /^\s*\{\\rtf/;
/** A page, or the part of one that a program saved; before it may stand prologues of XML and remarks. */
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|link|table|t[rd]|div|p|span|center|font|h[1-6]|[biu]|strong|em|br|hr|ul|ol|pre|section|article|img|a\s)\b/i;
/** Excel 2003 keeps workbooks as one XML file. */
const XML_WORKBOOK =
  /^\s*<\?xml[\s\S]{0,500}<(?:\w+:)?Workbook\b[\s\S]{0,500}urn:schemas-microsoft-com:office:spreadsheet/;
/** Word files in one XML file: of Word 2003, or a package of Word 2007 ("Flat OPC"). */
const XML_WORD =
  /^\s*(?:<\?[^>]*>\s*)*<(?:\w+:)?(?:wordDocument\b[\s\S]{0,4000}office\/word\/2003\/wordml|package\b[\s\S]{0,4000}office\/2006\/xmlPackage)/;
/** An OpenDocument workbook in one XML file. */
const XML_ODS =
  /^\s*(?:<\?[^>]*>\s*)*<office:document\b[^>]*office:mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet"/;
const XML = /^\s*<\?xml/;
const SHORTCUT = /^\s*\[InternetShortcut\]/i;
const BASE64_LINE = /^[\w+/]{60,}=*$/;

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
  if (XML_WORD.test(head)) return 'docx';
  if (XML_ODS.test(head)) return 'ods';
  if (text === null || XML.test(head) || isJson(text) || isForPrograms(text))
    throw new UnknownFormatError({ file });
  return 'text';
}

/** Bytes as Latin letters, without a mark of UTF-8. */
const latin = (bytes: Buffer): string => bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');

/** A file in base64, as a mail carries it, or a shortcut to an address. */
function isForPrograms(text: string): boolean {
  if (SHORTCUT.test(text)) return true;
  const lines = text.trim().split('\n');
  return lines.length > 1 && lines.slice(0, -1).every((line) => BASE64_LINE.test(line));
}

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
