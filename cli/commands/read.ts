import { type FileReading, readFile } from '../../pipeline/read-file.ts';
import { DEFAULT_POOL, ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import { csvHead, toCsv } from '../output/csv.ts';
import { toJson } from '../output/json.ts';
import { toTable } from '../output/table.ts';
import { toText } from '../output/text.ts';

export type OutputFormat = 'json' | 'table' | 'csv';

export interface ReadOptions {
  readonly format: OutputFormat;
  /** Print the words read instead of the figures. */
  readonly text: boolean;
  readonly pages?: (page: number) => boolean;
}

const WRITERS: Readonly<Record<OutputFormat, (reading: FileReading) => string>> = {
  json: toJson,
  table: toTable,
  csv: toCsv,
};

/**
 * `bangvang read`: reads files one after the other and prints what they say as soon as each is done.
 * @returns the exit code: 1 when some file failed, else 0
 */
export async function read(files: readonly string[], options: ReadOptions): Promise<number> {
  const readers = new ReadingPool(DEFAULT_POOL);
  const write = options.text ? toText : WRITERS[options.format];
  let failed = 0;
  try {
    if (options.format === 'csv' && !options.text) await print(csvHead());
    for (const file of files) {
      const reading = await readFile(file, readers, options.pages ? { isWanted: options.pages } : {});
      await print(write(reading));
      if (reading.result.status === 'failed') {
        failed += 1;
        for (const issue of reading.result.issues) process.stderr.write(`${issue.message}\n`);
      }
    }
  } finally {
    await readers.close();
  }
  return failed > 0 ? 1 : 0;
}

/** Waits until the text has been taken, so that a slow pipe is not flooded and nothing is cut off at the end. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
