/**
 * Time of checking: `npm run bench:checks`. Generated reports on five years with 50 figures each are read into facts
 * first, which is not measured; then all are checked, a growing number of them, growing documents, and one again after
 * one correction. Processor time of one process, which other programs on the machine cannot lengthen much: medians of
 * several rounds after warm-up. Option: `--rounds N`.
 */
import { parseArgs } from 'node:util';
import { pagesOfText } from '../../extractors/statistics/pages-of-text.ts';
import { understand } from '../../extractors/statistics/understand.ts';
import type { Figure } from '../../model/figure.ts';
import { withChanges } from '../../model/with-changes.ts';
import { check } from '../../pipeline/check/check.ts';
import type { Facts } from '../../pipeline/check/rule.ts';
import { randomOf } from '../eval/checks/story/chance.ts';
import { yearsStory } from '../eval/checks/story/story.ts';
import { reportOf } from '../eval/checks/story/write.ts';
import { reportToText } from '../fixtures/report-to-text.ts';
import { machine } from './machine.ts';
import { median } from './watch.ts';

const DOCUMENTS = 1_000;
const COUNTS = [125, 250, 500, DOCUMENTS];
/** Reports that are put behind each other to one long document. */
const LENGTHS = [1, 2, 4, 8, 16, 32];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

const textOf = (seed: number) => reportToText(reportOf(`bao-cao-${seed}`, yearsStory(randomOf(seed))));

function factsOf(text: string): Facts {
  const pages = pagesOfText(text);
  const { document, figures } = understand(pages).value;
  return { document, pages, figures };
}

/** Processor milliseconds of one run. */
function costOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function measured(run: () => void): number {
  run();
  return median(Array.from({ length: rounds }, () => costOf(run)));
}

const figuresIn = (all: readonly Facts[]) => all.reduce((sum, { figures }) => sum + figures.length, 0);
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

/** One figure as a person set it right. */
function corrected(facts: Facts): Facts {
  const [first, ...others] = facts.figures;
  if (first === undefined) throw new RangeError('a document without figures cannot be corrected');
  const right: Figure = withChanges(first, { count: first.count + 1 });
  return { ...facts, figures: [right, ...others] };
}

console.log(machine());
const texts = Array.from({ length: DOCUMENTS }, (_, seed) => textOf(seed));
const documents = texts.map(factsOf);
const before = megabytes();

console.log('\n| documents | figures | seconds | milliseconds a document |\n|---|---|---|---|');
for (const count of COUNTS) {
  const some = documents.slice(0, count);
  const cost = measured(() => {
    for (const facts of some) check(facts);
  });
  console.log(
    `| ${count} | ${figuresIn(some)} | ${(cost / 1_000).toFixed(2)} | ${(cost / count).toFixed(2)} |`,
  );
}

console.log('\n| figures of one document | milliseconds | milliseconds a figure |\n|---|---|---|');
for (const length of LENGTHS) {
  const facts = factsOf(texts.slice(0, length).join('\f'));
  const cost = measured(() => check(facts));
  const { length: figures } = facts.figures;
  console.log(`| ${figures} | ${cost.toFixed(1)} | ${(cost / figures).toFixed(3)} |`);
}

const again = documents.map(corrected);
const costs = again.map((facts) => costOf(() => check(facts))).sort((a, b) => a - b);
console.log(
  `\nchecked again after one correction: ${median(costs).toFixed(1)} ms (median), ${costs.at(-1)?.toFixed(1)} ms (slowest of ${costs.length})`,
);
console.log(
  `memory: ${before} MiB with the facts, ${megabytes()} MiB after checking, peak ${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB`,
);
