import { resolve } from 'node:path';
import { localRules } from '../../pipeline/check/local-rules.ts';
import type { FileReading } from '../../pipeline/read-file.ts';
import { readWithParts } from '../../pipeline/read-with-parts.ts';
import { poolOptions, type ReadingPoolOptions } from '../../pipeline/reading/pool-options.ts';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
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
  /** A folder for the pictures of every step of OCR. */
  readonly debug?: string;
}

const WRITERS: Readonly<Record<OutputFormat, (reading: FileReading) => string>> = {
  json: toJson,
  table: toTable,
  csv: toCsv,
};

/**
 * `bangvang read`: reads files one after the other, and what is inside mails and archives after each of them;
 * prints what each says as soon as it is done.
 * @returns the exit code: 1 when some file failed, else 0
 */
export async function read(files: readonly string[], options: ReadOptions): Promise<number> {
  const how = { localRules: localRules(), ...(options.pages ? { isWanted: options.pages } : {}) };
  const readers = new ReadingPool(poolFor(options));
  const write = options.text ? toText : WRITERS[options.format];
  let failed = 0;
  try {
    if (options.format === 'csv' && !options.text) await print(csvHead());
    for (const file of files) {
      for await (const reading of readWithParts(file, readers, how)) {
        await print(write(reading));
        if (reading.result.status !== 'failed') continue;
        failed += 1;
        for (const issue of reading.result.issues) process.stderr.write(`${issue.message}\n`);
      }
    }
  } finally {
    await readers.close();
  }
  return failed > 0 ? 1 : 0;
}

function poolFor({ debug }: ReadOptions): ReadingPoolOptions {
  return debug === undefined ? poolOptions() : { ...poolOptions(), stepFolder: resolve(debug) };
}

/** Waits until the text has been taken, so that a slow pipe is not flooded and nothing is cut off at the end. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
