import { basename } from 'node:path';
import type { Flag } from '../../../model/flag.ts';
import { readFile } from '../../../pipeline/read-file.ts';
import type { ReadingPool } from '../../../pipeline/reading/reading-pool.ts';
import type { Database } from '../../../store/database.ts';
import type { Report } from '../../fixtures/report.ts';
import { reportToText } from '../../fixtures/report-to-text.ts';
import type { Kind } from '../figures/kinds.ts';
import { renderedFile } from '../figures/rendered.ts';
import { campaignFlags } from './answering.ts';
import { comparedFlags } from './compared.ts';
import type { OwnFile } from './own-documents.ts';
import type { ReportPair } from './pairs.ts';
import { type Alarms, isFound, type Recall } from './tally.ts';
import { versionFlags } from './versions.ts';

/** The flags of some files that reach an office together. */
export type FlagsOf = (...paths: readonly string[]) => Promise<readonly Flag[]>;

/** What planted errors in one form of file came to, and what is told of them one by one. */
export interface PlantedResult {
  readonly recalls: readonly Recall[];
  readonly alarms: Alarms;
  readonly told: readonly string[];
}

/** What was flagged on documents without planted errors. */
export interface OwnResult {
  readonly alarms: Alarms;
  /** The flags of documents that are not held out, for a person to judge. */
  readonly told: readonly ToldFlag[];
}

/** A flag of a document of our own. */
export interface ToldFlag {
  readonly source: string;
  readonly line: string;
}

/**
 * Reads files as the command does, and holds those that come together against each other and the campaigns that they
 * answer; one that cannot be read is told and has no flags.
 *
 * @param db an empty database, for the comparisons that are made inside it; is empty again after each call
 */
export function flagReader(readers: ReadingPool, db: Database): FlagsOf {
  const read = async (path: string) => {
    process.stderr.write(`${basename(path)}\n`);
    const reading = await readFile(path, readers);
    const { status, issues } = reading.result;
    if (status === 'failed') process.stderr.write(`  ${issues.map(({ message }) => message).join(' ')}\n`);
    return reading;
  };
  return async (...paths) => {
    const readings = await Promise.all(paths.map(read));
    return [
      ...readings.flatMap(({ result }) => result.flags),
      ...comparedFlags(readings),
      ...campaignFlags(readings),
      ...(await versionFlags(db, readings)),
    ];
  };
}

/** A flag on one line. */
export const told = ({ rule, severity, message }: Flag): string => `${severity} ${rule}: ${message}`;

/** The lines of a report that the one without the error does not have. */
function plantedWords(clean: Report, faulty: Report): string {
  const right = new Set(reportToText(clean).split('\n'));
  const wrong = reportToText(faulty).split('\n');
  return wrong.filter((line) => !right.has(line)).join(' / ');
}

/**
 * Reads both reports of each pair; of a rule that is not there yet only the one that is right, on which the others must
 * be silent.
 */
export async function measurePlanted(
  kind: Kind,
  pairs: readonly ReportPair[],
  rules: ReadonlySet<string>,
  flagsOf: FlagsOf,
): Promise<PlantedResult> {
  const recalls: Recall[] = [];
  const alarms: Flag[] = [];
  const lines: string[] = [];
  let documents = 0;
  for (const pair of pairs) {
    const { rule, alsoBy = [], name, clean, faulty, cleanAs, faultyAs, besideAs } = pair;
    const others = await Promise.all(pair.beside.map((report) => renderedFile(report, besideAs ?? kind)));
    const right = await flagsOf(await renderedFile(clean, cleanAs ?? kind), ...others);
    documents += 1 + others.length;
    if (rules.has(rule)) {
      const wrong = await flagsOf(await renderedFile(faulty, faultyAs ?? kind), ...others);
      const found = isFound([rule, ...alsoBy], wrong, right);
      recalls.push({ rule, kind: kind.name, planted: 1, found: Number(found) });
      if (!found) lines.push(`− ${kind.name}, ${name}: ${plantedWords(clean, faulty)}`);
    }
    alarms.push(...right);
    lines.push(...right.map((flag) => `+ ${kind.name}, ${name}: ${told(flag)}`));
  }
  return {
    recalls,
    alarms: { source: kind.name, documents, flags: alarms },
    told: lines,
  };
}

/** Reads documents that nobody planted an error in, and leaves out what their descriptions say is wrong. */
export async function measureOwn(
  source: string,
  files: readonly OwnFile[],
  flagsOf: FlagsOf,
): Promise<OwnResult> {
  const all: Flag[] = [];
  const lines: ToldFlag[] = [];
  for (const { path, name, wrong, heldOut } of files) {
    const flags = (await flagsOf(path)).filter(({ rule }) => !wrong.includes(rule));
    all.push(...flags);
    if (!heldOut) lines.push(...flags.map((flag) => ({ source, line: `${name}: ${told(flag)}` })));
  }
  return { alarms: { source, documents: files.length, flags: all }, told: lines };
}
