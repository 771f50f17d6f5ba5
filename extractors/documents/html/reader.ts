import { DamagedFileError, FileTooLargeError } from '../../../model/errors.ts';
import { isWebArchive } from '../detection/mail-head.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { struckIssues } from '../struck-issue.ts';
import type { Block } from '../typeset/block.ts';
import { readTypeset } from '../typeset/reader.ts';
import { decodeHtml } from './charset.ts';
import { type HtmlScope, readHtml } from './html-blocks.ts';
import { readWebArchive } from './web-archive.ts';

/** A page of 64 MB takes a gigabyte once it is parsed. */
const MAX_BYTES = 64 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Word and LibreOffice say so in a page that they save: all of it is the document. */
const OFFICE =
  /<meta[^>]+content\s*=\s*["']?(?:Microsoft (?:Word|Excel)|Word\.Document|LibreOffice)|xmlns:w\s*=|urn:schemas-microsoft-com:office:(?:word|excel)/i;
const HEAD = 20_000;
const ARCHIVE_HEAD = 64 * 1024;

/**
 * Opens a web page or a document saved as one, alone or with its pictures in one file (MHTML).
 *
 * @throws FileTooLargeError, DamagedFileError (an archive without a page), TooManyPagesError
 */
export async function openHtml(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  if (bytes.length > MAX_BYTES) {
    const [size, limit] = [Math.ceil(bytes.length / MEGABYTE), MAX_BYTES / MEGABYTE];
    throw new FileTooLargeError({ file, size, limit });
  }
  const { pages, fileAt } = pagesOf(bytes);
  if (pages.length === 0) throw new DamagedFileError({ file });
  const blocks: Block[] = [];
  const struck: string[] = [];
  for (const html of pages) {
    const scope: HtmlScope = OFFICE.test(html.slice(0, HEAD)) ? 'whole' : 'article';
    const content = await readHtml(html, { scope, maxPixels: limits.maxPixels, fileAt });
    if (blocks.length > 0) blocks.push({ kind: 'page-break' });
    blocks.push(...content.blocks);
    struck.push(...content.struck);
  }
  return readTypeset('html', blocks, file, limits, struckIssues(struck));
}

interface Pages {
  readonly pages: readonly string[];
  readonly fileAt: (address: string) => Uint8Array | undefined;
}

function pagesOf(bytes: Uint8Array): Pages {
  const head = Buffer.from(bytes.subarray(0, ARCHIVE_HEAD)).toString('latin1');
  if (!isWebArchive(head)) return { pages: [decodeHtml(bytes)], fileAt: () => undefined };
  const { pages, fileAt } = readWebArchive(bytes);
  return { pages: pages.map((page) => decodeHtml(page.bytes, page.charset)), fileAt };
}
