import { normalise } from '../../text/normalise.ts';
import { paragraphsOf } from '../text-file/paragraphs.ts';
import type { Block } from '../typeset/block.ts';
import type { Message } from './message.ts';

/** Lines of an earlier mail that an answer repeats (RFC 3676, 4.5): their figures were sent with that mail. */
const QUOTED = /^>.*$/gm;

/** The text of a mail as paragraphs; none where it has no text. */
export function blocksOfBody({ text }: Message): Block[] {
  return paragraphsOf(normalise(text.replace(/\r\n?/g, '\n').replace(QUOTED, '')));
}
