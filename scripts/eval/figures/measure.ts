import { basename } from 'node:path';
import { type FileReading, readFile } from '../../../pipeline/read-file.ts';
import type { ReadingPool } from '../../../pipeline/reading/reading-pool.ts';
import { inTables, type Judgement, judge } from '../score.ts';
import type { TrueFigure } from '../truth.ts';

/** A file to read, and what must come out of it. */
export interface Measurable {
  readonly name: string;
  readonly path: string;
  readonly figures: readonly TrueFigure[];
  /** False for a picture of one page, whose period stands on another. */
  readonly whole: boolean;
  readonly heldOut: boolean;
}

/** What was measured on one file. */
export interface Measured {
  readonly name: string;
  readonly heldOut: boolean;
  readonly judgement: Judgement;
  /** The part of it that concerns tables; null where the truth has none. */
  readonly tables: Judgement | null;
}

/** Reads a file as the command does, and holds what was read against the truth. */
export async function measure(file: Measurable, readers: ReadingPool): Promise<Measured> {
  const { result, pages }: FileReading = await readFile(file.path, readers);
  if (result.status === 'failed')
    process.stderr.write(
      `${basename(file.path)}: ${result.issues.map(({ message }) => message).join(' ')}\n`,
    );
  const judgement = judge(result.figures, file.figures, file.whole);
  const hasTable = file.figures.some(({ cell }) => cell !== undefined);
  return {
    name: file.name,
    heldOut: file.heldOut,
    judgement,
    tables: hasTable ? inTables(judgement, pages) : null,
  };
}
