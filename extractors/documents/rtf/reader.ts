import { DamagedFileError } from '../../../model/errors.ts';
import { blocksOfFlow } from '../flow/blocks.ts';
import { runningHeads } from '../flow/running-heads.ts';
import { legacyIssues } from '../legacy-issue.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { struckIssues } from '../struck-issue.ts';
import { readTypeset } from '../typeset/reader.ts';
import { parseRtf } from './parser.ts';

/** Opens an RTF file. @throws DamagedFileError, TooManyPagesError */
export async function openRtf(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const { head, body, notes, foot } = parse(bytes, file);
  const text = await blocksOfFlow([...body, ...notes], limits.maxPixels);
  const above = await blocksOfFlow(head, limits.maxPixels);
  const below = await blocksOfFlow(foot, limits.maxPixels);
  const blocks = [...runningHeads(above.blocks), ...text.blocks, ...runningHeads(below.blocks)];
  return readTypeset('rtf', blocks, file, limits, [...legacyIssues(text.runs), ...struckIssues(text.struck)]);
}

function parse(bytes: Uint8Array, file: string) {
  try {
    return parseRtf(bytes);
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}
