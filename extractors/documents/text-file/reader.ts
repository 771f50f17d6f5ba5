import { UnknownFormatError } from '../../../model/errors.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { readTypeset } from '../typeset/reader.ts';
import { decodeText } from './decode.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Opens a plain text. @throws UnknownFormatError where the bytes are no text, TooManyPagesError */
export function openText(bytes: Uint8Array, file: string, limits: ReadingLimits): DocumentReader {
  const text = decodeText(bytes);
  if (text === null) throw new UnknownFormatError({ file });
  return readTypeset('text', paragraphsOf(text), file, limits);
}
