import { readdirSync, readFileSync } from 'node:fs';
import { readCaseFile } from '../../../pipeline/evaluate/case-file.ts';
import { type CaseOutcome, evaluateCase, totalsOf } from '../../../pipeline/evaluate/evaluate.ts';
import type { Row } from './rows.ts';

const CASES = new URL('../../../extractors/statistics/cases/', import.meta.url);

/** A file of labelled sentences, read. */
export interface SentenceFile {
  readonly name: string;
  readonly heldOut: boolean;
  readonly outcomes: readonly CaseOutcome[];
}

/** Every file of cases beside the grammar; those with `held-out` in their name are only counted. */
export function readSentences(): SentenceFile[] {
  return readdirSync(CASES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name: name.replace(/\.json$/, ''),
      heldOut: name.includes('held-out'),
      outcomes: readCaseFile(readFileSync(new URL(name, CASES), 'utf8'), name).cases.map(evaluateCase),
    }));
}

/** Outcomes as a row; their documents are the cases. */
export function sentenceRow(source: string, outcomes: readonly CaseOutcome[]): Row {
  const { cases, exact, wanted, read, right, wrongAndSure } = totalsOf(outcomes);
  return {
    source,
    documents: cases,
    exact,
    right,
    missed: wanted - right,
    wrong: read - right,
    wrongAndSure,
  };
}
