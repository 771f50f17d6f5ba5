import { TooManyCellsError, UnknownFormatError } from '../../../model/errors.ts';
import { BY_LOOK_CONFIDENCE } from '../../text/legacy/look.ts';
import { legacyIssues } from '../legacy-issue.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import type { Block } from '../typeset/block.ts';
import { readTypeset } from '../typeset/reader.ts';
import { decodeLines } from './decode.ts';
import { delimitedOf, isWrittenByProgram } from './delimited.ts';
import { delimitedBlocks } from './delimited-blocks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** Running text and the tables that were pasted or drawn into it, in order. @throws TooManyCellsError */
function mixedBlocks(stretches: readonly Stretch[], limits: ReadingLimits, file: string): Block[] {
  return stretches.flatMap((stretch): Block[] => {
    if (stretch.kind === 'text') return paragraphsOf(stretch.text);
    const cells = stretch.table.rows * stretch.table.columns;
    if (cells > limits.maxCells) throw new TooManyCellsError({ file, cells, limit: limits.maxCells });
    return [stretch.table];
  });
}

/** A text as blocks. A table between tabs is read where it stands, unless a program wrote the whole. */
function blocksOf(text: string, limits: ReadingLimits, file: string): Block[] {
  const table = delimitedOf(text);
  const isWhole = table !== null && (table.separator !== '\t' || isWrittenByProgram(text));
  if (isWhole) return delimitedBlocks(table, limits.maxCells, file);
  const stretches = stretchesOf(text);
  return table === null || stretches.some(({ kind }) => kind === 'table')
    ? mixedBlocks(stretches, limits, file)
    : delimitedBlocks(table, limits.maxCells, file);
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
  return readTypeset('text', blocksOf(text, limits, file), file, limits, legacyIssues(lines), confidence);
}
