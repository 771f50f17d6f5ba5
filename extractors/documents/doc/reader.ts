import { DamagedFileError, EncryptedFileError, NamedError, OldWordError } from '../../../model/errors.ts';
import type { Issue } from '../../../model/issue.ts';
import { blocksOfFlow } from '../flow/blocks.ts';
import { runningHeads } from '../flow/running-heads.ts';
import { legacyIssues } from '../legacy-issue.ts';
import { OleFile } from '../package/ole.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { struckIssues } from '../struck-issue.ts';
import type { Block } from '../typeset/block.ts';
import { readTypeset } from '../typeset/reader.ts';
import { readFib } from './fib.ts';
import { Lists } from './lists.ts';
import { StoryReader } from './story.ts';
import { readWord95 } from './word-95.ts';
import { WordFile } from './word-file.ts';

interface Content {
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
}

/**
 * Opens a Word document of before 2007 (.doc).
 *
 * @throws EncryptedFileError, OldWordError (Word 6 or 95 saved "fast"), DamagedFileError, TooManyPagesError
 */
export async function openDoc(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const { blocks, issues } = await read(bytes, file, limits.maxPixels);
  return readTypeset('doc', blocks, file, limits, issues);
}

async function read(bytes: Uint8Array, file: string, maxPixels: number): Promise<Content> {
  try {
    const ole = new OleFile(bytes);
    const document = ole.stream('WordDocument') ?? Buffer.alloc(0);
    const fib = readFib(document);
    if (fib.isEncrypted) throw new EncryptedFileError({ file });
    if (!fib.isOld) return await contentOf(new WordFile(ole, document, fib), maxPixels);
    if (fib.isComplex) throw new OldWordError({ file });
    return { blocks: readWord95(document), issues: [] };
  } catch (error) {
    if (error instanceof NamedError) throw error;
    throw new DamagedFileError({ file }, { cause: error });
  }
}

/** Text boxes stand behind the text, since nothing says where on the page they are. */
async function contentOf(file: WordFile, maxPixels: number): Promise<Content> {
  const lists = new Lists(file.table, file.fib.places.lists, file.fib.places.listOverrides);
  const read = (...stories: Parameters<StoryReader['read']>[0][]) =>
    blocksOfFlow(
      stories.flatMap((story) => new StoryReader(file, lists).read(story)),
      maxPixels,
    );
  const text = await read('body', 'boxes', 'footnotes', 'endnotes');
  const heads = await read('heads', 'headBoxes');
  return {
    blocks: [...runningHeads(heads.blocks), ...text.blocks],
    issues: [...legacyIssues(text.runs), ...struckIssues(text.struck)],
  };
}
