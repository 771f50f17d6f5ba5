import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { understand } from '../../../extractors/statistics/understand.ts';
import type { Flag } from '../../../model/flag.ts';
import { check } from '../../../pipeline/check/check.ts';
import { pagesOfCase } from '../../../pipeline/evaluate/pages-of-case.ts';
import type { PlantedResult } from './measure.ts';
import { isFound, type Recall } from './tally.ts';

const Lines = z.array(z.string()).transform((lines) => lines.join('\n'));
const WrittenPair = z.strictObject({
  id: z.string(),
  /** The rule that is to find the error, and others that tell a reader the same of it. */
  rule: z.string(),
  alsoBy: z.array(z.string()).default([]),
  /** What is wrong, for who looks at a miss. */
  note: z.string(),
  clean: Lines,
  faulty: Lines,
});

/**
 * A document in which everything is right and the same with one error, written by somebody who knew the checks by their
 * descriptions alone.
 */
export type WrittenPair = z.infer<typeof WrittenPair>;

const folder = new URL('./written/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

/** The pairs that the rules were worked on with, and those that nobody looks at. */
export const WRITTEN: Readonly<Record<'written' | 'written-held-out', readonly WrittenPair[]>> = {
  written: z.array(WrittenPair).parse(read('developed.json')),
  'written-held-out': z.array(WrittenPair).parse(read('held-out.json')),
};

/** The ids of pairs whose error is not found yet. */
export const KNOWN_GAPS: ReadonlySet<string> = new Set(z.array(z.string()).parse(read('known-gaps.json')));

/** What is flagged on a text, read as a plain text file. */
export async function flagsOfText(text: string): Promise<readonly Flag[]> {
  const pages = await pagesOfCase(text);
  const { document, figures } = understand(pages).value;
  return check({ document, figures, pages });
}

/** Whether the error of a pair is found, and what is flagged on the document that is right. */
export async function lookAt({
  rule,
  alsoBy,
  clean,
  faulty,
}: WrittenPair): Promise<{ found: boolean; right: readonly Flag[] }> {
  const right = await flagsOfText(clean);
  return { found: isFound([rule, ...alsoBy], await flagsOfText(faulty), right), right };
}

/** Recall and false alarms of the pairs of one source; of those that are held out nothing is told one by one. */
export async function measureWritten(source: keyof typeof WRITTEN): Promise<PlantedResult> {
  const recalls: Recall[] = [];
  const flags: Flag[] = [];
  const told: string[] = [];
  for (const pair of WRITTEN[source]) {
    const { found, right } = await lookAt(pair);
    recalls.push({ rule: pair.rule, kind: source, planted: 1, found: Number(found) });
    flags.push(...right);
    if (source === 'written' && !found) told.push(`− ${source}, ${pair.id}: ${pair.note}`);
  }
  return { recalls, alarms: { source, documents: WRITTEN[source].length, flags }, told };
}
