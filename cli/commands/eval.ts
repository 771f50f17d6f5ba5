import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { BadInputError, FileNotFoundError } from '../../model/errors.ts';
import { readCaseFile } from '../../pipeline/evaluate/case-file.ts';
import { evaluateCase } from '../../pipeline/evaluate/evaluate.ts';
import {
  type EvaluatedFile,
  evaluationTable,
  evaluationToJson,
  evaluationToText,
} from '../output/evaluation.ts';
import { language } from '../say.ts';

export interface EvalOptions {
  /** The files of cases. */
  readonly cases: readonly string[];
  readonly format: 'json' | 'text';
  /** Anything wrong makes the command fail. */
  readonly strict: boolean;
}

/**
 * `bangvang eval`: reads the texts of labelled cases and holds the figures against the wanted ones.
 * @returns the exit code: 2 when some file holds no case that fits, else 1 when `strict` and anything is wrong, else 0
 */
export async function evaluate({ cases: paths, format, strict }: EvalOptions): Promise<number> {
  const files: EvaluatedFile[] = [];
  let refused = 0;
  for (const path of paths) {
    const file = await evaluateFile(path).catch(complainOf);
    if (file === null || file.outcomes.length === 0) refused += 1;
    if (file === null) continue;
    files.push(file);
    process.stdout.write(format === 'json' ? evaluationToJson(file) : evaluationToText(file));
  }
  if (format === 'text' && files.length > 0) process.stdout.write(evaluationTable(files));
  if (refused > 0) return 2;
  const isWrong = files.some(
    ({ outcomes, bad }) => bad.length > 0 || outcomes.some(({ isExact }) => !isExact),
  );
  return strict && isWrong ? 1 : 0;
}

async function evaluateFile(path: string): Promise<EvaluatedFile> {
  const source = await readFile(path, 'utf8').catch((cause) => {
    throw new FileNotFoundError({ file: basename(path) }, { cause });
  });
  const { cases, bad } = readCaseFile(source, basename(path));
  return { file: path, outcomes: await Promise.all(cases.map(evaluateCase)), bad };
}

/** One wrong file never stops the others. */
function complainOf(error: unknown): null {
  if (!(error instanceof BadInputError)) throw error;
  process.stderr.write(`${error.reason(language())}\n${error.remedy(language())}\n`);
  return null;
}
