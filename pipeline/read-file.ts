import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PageSummary, ReadResult, Sha256 } from '../model/document.ts';
import { BadInputError, FileNotFoundError, NotARegularFileError } from '../model/errors.ts';
import { describeFailure, failureOf } from '../model/failure.ts';
import type { Page } from '../model/page.ts';
import { sha256Of } from '../store/files.ts';
import type { PageOutcome } from '../store/pages.ts';
import { check } from './check/check.ts';
import type { DocumentFile, ReadingPool } from './reading/reading-pool.ts';
import { statusOf } from './steps/check-document.ts';
import { readOwnText } from './steps/open-document.ts';
import { failedOutcome, readOutcome } from './steps/page-outcome.ts';
import { understandPages } from './steps/understand-document.ts';

/** Everything that reading one file gave: the result for the outside, and the pages with their words. */
export interface FileReading {
  readonly result: ReadResult;
  readonly pages: readonly Page[];
}

export interface ReadFileOptions {
  /** Which pages to read (from 1); all when absent. */
  readonly isWanted?: (page: number) => boolean;
}

/**
 * Reads one file from beginning to end without database or queue: the same steps as the pipeline, one after the
 * other. A file that cannot be read gives a result with status `failed` and the reason among its issues.
 */
export async function readFile(
  path: string,
  readers: ReadingPool,
  { isWanted = () => true }: ReadFileOptions = {},
): Promise<FileReading> {
  const file = { path, name: basename(path).normalize('NFC') };
  let sha256: Sha256 | null = null;
  try {
    sha256 = await hashOf(file);
    const outcomes = await readPages(file, readers, isWanted);
    const understood = understandPages(file.name, outcomes);
    const pages = outcomes.flatMap(({ page }) => (page ? [page] : []));
    const { document, figures } = understood.value;
    const result = {
      file: path,
      sha256,
      document,
      pages: pages.map(summaryOf),
      figures,
      flags: check({ document, pages, figures }),
      issues: understood.issues,
      status: statusOf(understood.issues),
    };
    return { result, pages };
  } catch (error) {
    return { result: failedResult(path, sha256, error), pages: [] };
  }
}

async function readPages(
  file: DocumentFile,
  readers: ReadingPool,
  isWanted: (page: number) => boolean,
): Promise<PageOutcome[]> {
  const { pageCount } = await readers.inspect(file);
  const outcomes: PageOutcome[] = [];
  for (let number = 1; number <= pageCount; number += 1) {
    if (isWanted(number)) outcomes.push(await readOwnText(file, number, readers));
  }
  return Promise.all(outcomes.map((outcome) => recogniseIfWaiting(file, outcome, readers)));
}

/** Several pages at once, as many as the pool has processes. */
async function recogniseIfWaiting(
  file: DocumentFile,
  outcome: PageOutcome,
  readers: ReadingPool,
): Promise<PageOutcome> {
  if (outcome.state !== 'waiting') return outcome;
  try {
    return readOutcome(await readers.recognise(file, outcome.number));
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return failedOutcome(outcome.number, outcome, failureOf(error));
  }
}

function summaryOf({ number, width, height, source, quality }: Page): PageSummary {
  return { number, width, height, source, quality };
}

function failedResult(path: string, sha256: Sha256 | null, error: unknown): ReadResult {
  const failure = failureOf(error);
  const { reason, remedy } = describeFailure(failure);
  const parameters =
    failure.detail === undefined ? failure.parameters : { ...failure.parameters, detail: failure.detail };
  return {
    file: path,
    sha256,
    document: null,
    pages: [],
    figures: [],
    flags: [],
    issues: [{ code: failure.code, severity: 'error', parameters, message: `${reason} ${remedy}` }],
    status: 'failed',
  };
}

async function hashOf({ path, name }: DocumentFile): Promise<Sha256> {
  const entry = await stat(path).catch((cause) => {
    throw new FileNotFoundError({ file: name }, { cause });
  });
  if (!entry.isFile()) throw new NotARegularFileError({ file: name });
  return sha256Of(path);
}
