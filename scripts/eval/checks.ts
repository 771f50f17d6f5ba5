/**
 * Holds the checks against documents with planted errors: `npm run eval:checks -- [options]`. For each rule, reports
 * are generated in pairs, one that is right and the same with one error, in every form of file; beside them come what
 * they are held against: other reports, the letter that they answer, the paper that they follow, another version of
 * them. Prints Markdown tables: the share of planted errors that their rule found, the flags for each document that is
 * right, and by which rules. The documents of `fixtures` count as right, but for what their descriptions say is wrong;
 * their flags are listed for a person to judge.
 *
 * Options: `--only NAME,NAME` (`text`, `docx`, `text-layer`, `scan-light`; `written`: documents with one error by writers
 * who knew the checks by their descriptions alone, those that were worked with and those that were not; `own`: the
 * described documents, `samples`: the files of `fixtures/documents`, `published`), `--rules ID,ID`, `--documents N` (pairs a rule and form of file),
 * `--show` (each planted error that was missed and each flag on a generated document that is right). Documents that are
 * held out are only counted.
 */

import { groupBy } from '../../model/group-by.ts';
import { NEARNESS } from '../../pipeline/check/across/opening.ts';
import { ACROSS_RULES } from '../../pipeline/check/across/rules/index.ts';
import { RULES } from '../../pipeline/check/rules/index.ts';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import { temporaryDatabase } from '../../store/testing/temporary-database.ts';
import {
  flagReader,
  measureOwn,
  measurePlanted,
  type OwnResult,
  type PlantedResult,
} from './checks/measure.ts';
import { pairsPerRule, plantedKinds, readOptions } from './checks/options.ts';
import { describedFiles, publishedFiles, sampleFiles } from './checks/own-documents.ts';
import { pairsOf } from './checks/pairs.ts';
import { PLANTERS } from './checks/planters/index.ts';
import { alarmsByRule, alarmTable, recallTable } from './checks/tables.ts';
import { measureWritten } from './checks/written.ts';

const { isWanted, isWantedRule, documents, show } = readOptions(process.argv.slice(2));
const known = new Set([...RULES, ...ACROSS_RULES, NEARNESS].map(({ id }) => id));
const planters = PLANTERS.filter(({ rule }) => isWantedRule(rule));
const readers = new ReadingPool();
const database = await temporaryDatabase();
const flagsOf = flagReader(readers, database.db);

const planted: PlantedResult[] = [];
const own: OwnResult[] = [];
for (const kind of plantedKinds.filter(({ name }) => isWanted(name))) {
  const pairs = planters.flatMap((planter) => pairsOf(planter, documents ?? pairsPerRule(kind), kind.name));
  planted.push(await measurePlanted(kind, pairs, known, flagsOf));
}
if (isWanted('written')) {
  planted.push(await measureWritten('written'), await measureWritten('written-held-out'));
}
if (isWanted('own')) {
  for (const kind of plantedKinds.filter(({ group }) => group === 'text'))
    own.push(await measureOwn(`own: ${kind.name}`, await describedFiles(kind), flagsOf));
}
if (isWanted('samples')) own.push(await measureOwn('samples', await sampleFiles(), flagsOf));
if (isWanted('published')) own.push(await measureOwn('published', publishedFiles(), flagsOf));
await readers.close();
await database.close();

const alarms = [...planted, ...own].map((result) => result.alarms);
if (planted.length > 0) print('Planted errors found', recallTable(planted.flatMap(({ recalls }) => recalls)));
print('Flags on documents that are right', alarmTable(alarms));
print('The same by rule', alarmsByRule(alarms));
if (show) print('Missed (−) and flagged though right (+)', list(planted.flatMap(({ told }) => told)));
print('Flags on documents of our own, to be judged', list(toBeJudged()));
print('Not measured', list(notMeasured()));

/** Each flag of our own documents once, with the forms of file that have it. */
function toBeJudged(): string[] {
  const byLine = groupBy(
    own.flatMap(({ told }) => told),
    ({ line }) => line,
  );
  return [...byLine].map(([line, flags]) => `${line} (${flags.map(({ source }) => source).join(', ')})`);
}

/** The rules that no error is planted for, and the errors whose rule is not there (yet). */
function notMeasured(): string[] {
  const withPlanter = new Set(PLANTERS.map(({ rule }) => rule));
  return [
    ...planters
      .filter(({ rule }) => !known.has(rule))
      .map(({ rule }) => `${rule}: there is no such rule yet`),
    ...[...known]
      .filter((rule) => !withPlanter.has(rule))
      .map((rule) => `${rule}: no error is planted for it`),
  ];
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? 'none\n' : `${lines.map((line) => `- ${line}`).join('\n')}\n`;
}

function print(title: string, body: string): void {
  console.log(`\n### ${title}\n\n${body}`);
}
