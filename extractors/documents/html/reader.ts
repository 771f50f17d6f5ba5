import { FileTooLargeError } from '../../../model/errors.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { struckIssues } from '../struck-issue.ts';
import { readTypeset } from '../typeset/reader.ts';
import { decodeHtml } from './charset.ts';
import { type HtmlScope, readHtml } from './html-blocks.ts';

/** A page of 64 MB takes a gigabyte once it is parsed. */
const MAX_BYTES = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Word and LibreOffice say so in a page that they save: all of it is the document. */
const OFFICE =
  /<meta[^>]+content\s*=\s*["']?(?:Microsoft (?:Word|Excel)|Word\.Document|LibreOffice)|xmlns:w\s*=|urn:schemas-microsoft-com:office:(?:word|excel)/i;
const HEAD = 20_000;

/** Opens a web page or a document saved as one. @throws FileTooLargeError, TooManyPagesError */
export async function openHtml(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  if (bytes.length > MAX_BYTES) {
    const [size, limit] = [Math.ceil(bytes.length / MEGABYTE), MAX_BYTES / MEGABYTE];
    throw new FileTooLargeError({ file, size, limit });
  }
  const html = decodeHtml(bytes);
  const scope: HtmlScope = OFFICE.test(html.slice(0, HEAD)) ? 'whole' : 'article';
  const { blocks, struck } = await readHtml(html, { scope, maxPixels: limits.maxPixels });
  return readTypeset('html', blocks, file, limits, struckIssues(struck));
}
