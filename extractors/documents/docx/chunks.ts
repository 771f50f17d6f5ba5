import { decodeHtml } from '../html/charset.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { decodeText } from '../text-file/decode.ts';
import { paragraphsOf } from '../text-file/paragraphs.ts';
import type { Block } from '../typeset/block.ts';
import type { OfficePackage, Relation } from './package.ts';

/**
 * Documents of other formats that programs put into a Word file for Word to convert when it opens it
 * (`w:altChunk`, ECMA-376 part 1, 17.17.2.1): HTML and plain text are read; null for others.
 */
export async function readChunk(
  source: OfficePackage,
  { target, external }: Relation,
  maxPixels: number,
): Promise<readonly Block[] | null> {
  const bytes = external ? null : await source.bytes(target);
  if (bytes === null) return null;
  if (/\.x?html?$/i.test(target)) return htmlBlocks(decodeHtml(bytes), { scope: 'whole', maxPixels });
  const text = /\.txt$/i.test(target) ? decodeText(bytes) : null;
  return text === null ? null : paragraphsOf(text);
}
