/**
 * Holds what is read against what is printed, by kind of page: `npm run eval:reading -- [options] [PDF…]`.
 * Born-digital PDFs (the samples when none are named) are put through each condition of
 * `scripts/fixtures/conditions`, read by us with each engine and by plain `tesseract`, and compared word by word.
 *
 * Options: `--condition NAME` and `--reader NAME` (each may be repeated), `--pages N` a document (3), `--hidden`
 * lists the wrong numbers that nobody would be asked about.
 */
import { readdir, readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CONDITIONS, type Condition } from '../fixtures/conditions/conditions.ts';
import { compare } from './reading/compare.ts';
import { type PrintedPage, printedPages } from './reading/printed.ts';
import { type Contestant, openContestants, withDocument } from './reading/readers.ts';
import { add, NOTHING, type Tally } from './reading/tally.ts';

const SAMPLES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    condition: { type: 'string', multiple: true },
    reader: { type: 'string', multiple: true },
    pages: { type: 'string', default: '3' },
    hidden: { type: 'boolean', default: false },
  },
});

const wanted = (list: readonly string[] | undefined, name: string) =>
  list === undefined || list.includes(name);
const conditions = CONDITIONS.filter(({ name }) => wanted(options.condition, name));
const contestants = (await openContestants()).filter(({ name }) => wanted(options.reader, name));
const documents = await Promise.all(
  (positionals.length > 0 ? positionals : await sampleFiles()).map(async (path) => ({
    pdf: new Uint8Array(await readFile(path)),
    printed: await printedPages(path),
  })),
);

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);
console.log(
  '| pages | reader | characters wrong | words wrong | digits | wrong | wrong and nobody asked | right numbers doubted |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const condition of conditions) {
  const tallies = new Map(contestants.map((contestant) => [contestant, NOTHING]));
  for (const { pdf, printed } of documents) {
    const pages = printed.filter(({ hasTable }) => hasTable || condition.pages === 'all');
    await readAll(condition, pdf, pages.slice(0, Number(options.pages)), tallies);
  }
  for (const [contestant, tally] of tallies) {
    console.log(rowOf(condition.name, contestant.name, tally));
    if (options.hidden) for (const words of tally.hidden) console.log(`    ${words}`);
  }
}
await Promise.all(contestants.map((contestant) => contestant.close()));

async function sampleFiles(): Promise<string[]> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.pdf') && !name.includes('.scan-'));
  return names.sort().map((name) => SAMPLES + name);
}

async function readAll(
  condition: Condition,
  pdf: Uint8Array,
  pages: readonly PrintedPage[],
  tallies: Map<Contestant, Tally>,
): Promise<void> {
  if (pages.length === 0) return;
  await withDocument(await condition.make(pdf), async (file) => {
    for (const printed of pages) {
      for (const [contestant, tally] of tallies) {
        tallies.set(contestant, add(tally, compare(printed, await contestant.read(file, printed.number))));
      }
    }
  });
}

function rowOf(condition: string, reader: string, tally: Tally): string {
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
  return `| ${[
    condition,
    reader,
    percent(tally.wrongCharacters, tally.characters),
    percent(tally.wrongWords, tally.words),
    tally.digits,
    tally.wrongDigits,
    tally.hiddenDigits,
    percent(tally.doubtedNumbers, tally.rightNumbers),
  ].join(' | ')} |`;
}
