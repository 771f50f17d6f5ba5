import { TooManyCellsError, UnknownFormatError } from '../../../model/errors.ts';
import { BY_LOOK_CONFIDENCE } from '../../text/legacy/look.ts';
import { normalise } from '../../text/normalise.ts';
import { legacyIssues } from '../legacy-issue.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import type { Block } from '../typeset/block.ts';
import { readTypeset } from '../typeset/reader.ts';
import { decodeLines } from './decode.ts';
import { delimitedOf } from './delimited.ts';
import { delimitedBlocks } from './delimited-blocks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { stretchesOf } from './stretches.ts';

/** Running text with the tables that were pasted or drawn into it. @throws TooManyCellsError */
function mixedBlocks(text: string, limits: ReadingLimits, file: string): Block[] {
  return stretchesOf(text).flatMap((stretch) => {
    if (stretch.kind === 'text') return paragraphsOf(normalise(stretch.text));
    const cells = stretch.table.rows * stretch.table.columns;
    if (cells > limits.maxCells) throw new TooManyCellsError({ file, cells, limit: limits.maxCells });
    return [stretch.table];
  });
}

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
    table === null ? mixedBlocks(text, limits, file) : delimitedBlocks(table, limits.maxCells, file);
  return readTypeset('text', blocks, file, limits, legacyIssues(lines), confidence);
}
