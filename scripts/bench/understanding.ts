/**
 * Pages of text per second and core of understanding, words to figures: `npm run bench:understanding`. One process;
 * the median of several rounds after warm-up, in processor time, which other programs on the machine cannot lengthen
 * much. Then the time against the length of a document, and the most memory held. Once for a report, and once for a
 * guidance letter over the same pages, of which is also read what it asks for.
 *
 * The pages, about 3,000 letters each, are published documents where `../shared/seeds` lies beside the checkout, the
 * text samples, and the sentences of the test cases, dense with figures; a fifth of the pages is spoilt as bad print
 * is. Option: `--rounds N`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { pagesOfText } from '../../extractors/statistics/pages-of-text.ts';
import { DAMAGES, type DamageKind, damaged, randomOf } from '../../extractors/statistics/testing/noise.ts';
import { understand } from '../../extractors/statistics/understand.ts';
import { machine } from './machine.ts';
import { median } from './watch.ts';

const LETTERS_A_PAGE = 3_000;
const SPOILT_EVERY = 5;
const PLACES_SPOILT = 60;
const LENGTHS = [1, 10, 100, 1_000];

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(folder + name, 'utf8'));
}

function caseTexts(): string[] {
  const Cases = z.array(z.object({ text: z.string() }));
  return ['counted', 'silent', 'held-out'].map((name) =>
    Cases.parse(JSON.parse(readFileSync(path(`../../extractors/statistics/cases/${name}.json`), 'utf8')))
      .map(({ text }) => text)
      .join('\n'),
  );
}

/** Lines gathered to pages of about the same length. */
function pagesOf(text: string): string[] {
  const pages = [''];
  for (const line of text.split(/\r?\n|\f/)) {
    const open = pages.at(-1) ?? '';
    if (open.length > 0 && open.length + line.length > LETTERS_A_PAGE) pages.push(line);
    else pages[pages.length - 1] = open === '' ? line : `${open}\n${line}`;
  }
  return pages;
}

const KINDS = Object.keys(DAMAGES).filter((kind): kind is DamageKind => kind in DAMAGES);

/** All texts run on, so that every page is full; the first tells what kind of document they are read as. */
function samplePages(texts: readonly string[]): string[] {
  return pagesOf([...texts, ...caseTexts()].join('\n')).map((page, at) =>
    at % SPOILT_EVERY === 0 ? damaged(page, KINDS, PLACES_SPOILT, randomOf(at)) : page,
  );
}

const reports = textsIn(path('../../fixtures/documents/'));
const published = textsIn(path('../../../shared/seeds/'));
const letters =
  published.length > 0 ? published : textsIn(path('../../extractors/statistics/campaign/cases/tuned/'));
const DOCUMENTS = [
  { kind: 'report', texts: [...reports, ...letters], asks: false },
  { kind: 'guidance letter', texts: [...letters, ...reports], asks: true },
];

function documentOf(pages: readonly string[], length: number): string {
  return Array.from({ length }, (_, at) => pages[at % pages.length]).join('\f');
}

/** Processor seconds of one reading. */
function costOf(text: string): number {
  const pages = pagesOfText(text);
  const before = process.cpuUsage();
  understand(pages);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** @throws Error where the pages are not read as the kind of document that they are to be */
function measured(kind: string, pages: readonly string[], asks: boolean): void {
  const whole = documentOf(pages, pages.length);
  if ((understand(pagesOfText(whole)).value.campaign !== null) !== asks)
    throw new Error(`the pages are not read as a ${kind}`);
  const rounds = Number(options.rounds);
  for (let round = 0; round < rounds; round += 1) costOf(whole);
  const seconds = median(Array.from({ length: rounds }, () => costOf(whole)));
  const letters = Math.round(whole.length / pages.length);
  console.log(`\nA ${kind}: ${pages.length} pages of ${letters} letters on average`);
  console.log(`${(pages.length / seconds).toFixed(0)} pages per second and core\n`);
  console.log('| pages | seconds | milliseconds a page |\n|---|---|---|');
  for (const length of LENGTHS) {
    const cost = costOf(documentOf(pages, length));
    console.log(`| ${length} | ${cost.toFixed(2)} | ${((cost * 1_000) / length).toFixed(1)} |`);
  }
}

console.log(machine());
for (const { kind, texts, asks } of DOCUMENTS) measured(kind, samplePages(texts), asks);
console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB`);
