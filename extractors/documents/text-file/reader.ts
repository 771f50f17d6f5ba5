import { UnknownFormatError } from '../../../model/errors.ts';
import { BY_LOOK_CONFIDENCE } from '../../text/legacy/look.ts';
import { normalise } from '../../text/normalise.ts';
import { legacyIssues } from '../legacy-issue.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { readTypeset } from '../typeset/reader.ts';
import { decodeLines } from './decode.ts';
import { delimitedOf } from './delimited.ts';
import { delimitedBlocks } from './delimited-blocks.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * Opens a plain text, or a table that was saved as text.
 *
 * @throws UnknownFormatError where the bytes are no text, TooManyCellsError, TooManyPagesError
 */
export function openText(bytes: Uint8Array, file: string, limits: ReadingLimits): DocumentReader {
  const lines = decodeLines(bytes);
  if (lines === null) throw new UnknownFormatError({ file });
  const text = lines.map((line) => line.text).join('\n');
  const confidence = lines.some(({ encoding }) => encoding !== null) ? BY_LOOK_CONFIDENCE : 1;
  const table = delimitedOf(text);
  const blocks =
    table === null ? paragraphsOf(normalise(text)) : delimitedBlocks(table, limits.maxCells, file);
  return readTypeset('text', blocks, file, limits, legacyIssues(lines), confidence);
}
