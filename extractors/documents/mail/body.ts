import { normalise } from '../../text/normalise.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { paragraphsOf } from '../text-file/paragraphs.ts';
import type { Block } from '../typeset/block.ts';
import type { Message } from './message.ts';

/** Lines of an earlier mail that an answer repeats (RFC 3676, 4.5): their figures were sent with that mail. */
const QUOTED = /^>.*$/gm;
/** Pictures of the mail itself: they are parts of their own. */
const OWN_PICTURE = /<img\b[^>]*\bsrc\s*=\s*["']?cid:[^>]*>/gi;
const CELL = /<t[dh]\b/i;

/**
 * The text of a mail as blocks; none where it has no text. Where it stands as plain text and as HTML, the plain
 * text is taken, unless a table would lose its rows and columns in it.
 */
export async function blocksOfBody({ text, html }: Message, maxPixels: number): Promise<readonly Block[]> {
  const plain = paragraphsOf(normalise(text.replace(/\r\n?/g, '\n').replace(QUOTED, '')));
  if (html === '' || (plain.length > 0 && !CELL.test(html))) return plain;
  const blocks = await htmlBlocks(html.replace(OWN_PICTURE, ''), { scope: 'whole', maxPixels });
  return blocks.length > 0 ? blocks : plain;
}
