import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PageSummary, ReadResult, Sha256 } from '../model/document.ts';
import { BadInputError, FileNotFoundError, NotARegularFileError } from '../model/errors.ts';
import { describeFailure, type Failure, failureOf } from '../model/failure.ts';
import type { Issue } from '../model/issue.ts';
import type { Mail } from '../model/mail.ts';
import type { Page } from '../model/page.ts';
import { sha256Of } from '../store/files.ts';
import type { PageOutcome } from '../store/pages.ts';
import { check } from './check/check.ts';
import { type LocalRules, NO_LOCAL_RULES } from './check/local-rules.ts';
import type { DocumentFile, ReadingPool } from './reading/reading-pool.ts';
import { statusOf } from './steps/check-document.ts';
import { readOwnText } from './steps/open-document.ts';
import { failedOutcome, readOutcome } from './steps/page-outcome.ts';
import { readablePages } from './steps/readable-pages.ts';
import { understandPages } from './steps/understand-document.ts';

/** Everything that reading one file gave: the result for the outside, and the pages with their words. */
export interface FileReading {
  readonly result: ReadResult;
  readonly pages: readonly Page[];
}

export interface ReadFileOptions {
  /** Which pages to read (from 1); all when absent. */
  readonly isWanted?: (page: number) => boolean;
  /** What the checks hold the figures against beside the law; nothing when absent. */
  readonly localRules?: LocalRules;
}

/** A file on disk, and what the outside is told of it. */
export interface FileToRead extends DocumentFile {
  /** As the result calls it: the path that was asked for, or the way through mails and archives. */
  readonly label: string;
  /** The mail that it is or came by. */
  readonly mail: Mail | null;
  /** What went wrong before it was read: parts of it that could not be taken out. */
  readonly issues: readonly Issue[];
}

/** A file by the path that was asked for. */
export function fileAt(path: string): FileToRead {
  return { path, name: basename(path).normalize('NFC'), label: path, mail: null, issues: [] };
}

/**
 * Reads one file from beginning to end without database or queue: the same steps as the pipeline, one after the
 * other. A file that cannot be read gives a result with status `failed` and the reason among its issues. Of a mail
 * only its own text is read; see `readWithParts`.
 */
export async function readFile(
  path: string,
  readers: ReadingPool,
  options: ReadFileOptions = {},
): Promise<FileReading> {
  return readOne(fileAt(path), readers, options);
}

/** The same for a file of which something is known already. */
export async function readOne(
  file: FileToRead,
  readers: ReadingPool,
  { isWanted = () => true, localRules = NO_LOCAL_RULES }: ReadFileOptions,
): Promise<FileReading> {
  let sha256: Sha256 | null = null;
  try {
    sha256 = await hashOf(file);
    const { pageCount } = await readers.inspect(file);
    const known = { file: file.label, sha256, mail: file.mail };
    if (pageCount === 0)
      return {
        result: { ...known, ...NOTHING, issues: file.issues, status: statusOf(file.issues) },
        pages: [],
      };
    const outcomes = await readPages(file, pageCount, readers, isWanted);
    const understood = understandPages(file.name, outcomes);
    const pages = readablePages(outcomes);
    const { document, campaign, figures } = understood.value;
    const issues = [...file.issues, ...understood.issues];
    const result = {
      ...known,
      document,
      campaign,
      pages: pages.map(summaryOf),
      figures,
      flags: check({ document, pages, figures, localRules }),
      issues,
      status: statusOf(issues),
    };
    return { result, pages };
  } catch (error) {
    return failedReading(file, failureOf(error), sha256);
  }
}

/** What a file without pages says of itself. */
const NOTHING = { document: null, campaign: null, pages: [], figures: [], flags: [] } as const;

/** Every wanted page by its own text, or by OCR: reading alone, without understanding. */
export async function readPages(
  file: DocumentFile,
  pageCount: number,
  readers: ReadingPool,
  isWanted: (page: number) => boolean,
): Promise<PageOutcome[]> {
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

/** The reading of a file that came to nothing. */
export function failedReading(
  { label, mail }: Pick<FileToRead, 'label' | 'mail'>,
  failure: Failure,
  sha256: Sha256 | null,
): FileReading {
  const { reason, remedy } = describeFailure(failure);
  const parameters =
    failure.detail === undefined ? failure.parameters : { ...failure.parameters, detail: failure.detail };
  const issue = {
    code: failure.code,
    severity: 'error',
    parameters,
    message: `${reason} ${remedy}`,
  } as const;
  return { result: { file: label, sha256, mail, ...NOTHING, issues: [issue], status: 'failed' }, pages: [] };
}

async function hashOf({ path, name }: DocumentFile): Promise<Sha256> {
  const entry = await stat(path).catch((cause) => {
    throw new FileNotFoundError({ file: name }, { cause });
  });
  if (!entry.isFile()) throw new NotARegularFileError({ file: name });
  return sha256Of(path);
}
