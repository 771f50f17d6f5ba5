import { readdirSync, readFileSync } from 'node:fs';
import type { Case } from '../../../pipeline/evaluate/case.ts';
import { readCaseFile } from '../../../pipeline/evaluate/case-file.ts';
import { type CaseOutcome, evaluateCase, totalsOf } from '../../../pipeline/evaluate/evaluate.ts';
import type { Row } from './rows.ts';

const CASES = new URL('../../../extractors/statistics/cases/', import.meta.url);

/** A list of ids, no cases. */
const KNOWN_GAPS = 'known-gaps.json';

/** A file of labelled sentences, read. */
export interface SentenceFile {
  readonly name: string;
  readonly heldOut: boolean;
  readonly outcomes: readonly CaseOutcome[];
}

/** Every file of cases beside the grammar; those with `held-out` in their name are only counted. */
export async function readSentences(): Promise<SentenceFile[]> {
  const names = readdirSync(CASES)
    .filter((name) => name.endsWith('.json') && name !== KNOWN_GAPS)
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      name: name.replace(/\.json$/, ''),
      heldOut: name.includes('held-out'),
      outcomes: await Promise.all(casesOf(name).map(evaluateCase)),
    })),
  );
}

function casesOf(name: string): readonly Case[] {
  return readCaseFile(readFileSync(new URL(name, CASES), 'utf8'), name).cases;
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
