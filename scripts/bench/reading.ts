/**
 * Pages per second and peak memory of reading, text layer and OCR, with one and two processes, beside what
 * `pdftotext -bbox-layout` and `ocrmypdf` need for the same files: `npm run bench:reading`. Medians of three rounds;
 * each round runs every contestant once, so that a busy moment of the machine hits all of them alike.
 *
 * Options: `--text FILE` (a PDF with a text layer), `--scan FILE` and `--pages N` (a scan of N pages is made of its
 * own), `--rounds N`, `--long N` reads a scan of N pages besides, and one of a fifth of them.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPages } from '../../pipeline/read-file.ts';
import { poolOptions } from '../../pipeline/reading/pool-options.ts';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import { repeatScan } from '../fixtures/scan/repeat.ts';
import { machine } from './machine.ts';
import { type Cost, costOf, median } from './watch.ts';

const SAMPLES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const { values: options } = parseArgs({
  options: {
    text: {
      type: 'string',
      default: `${SAMPLES}Báo cáo tổng kết thi đua yêu nước 2020-2024 - TP Vĩnh Sơn.pdf`,
    },
    scan: { type: 'string', default: `${SAMPLES}so-xay-dung-2019-2024.scan-200dpi.pdf` },
    pages: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    long: { type: 'string' },
  },
});

interface Contestant {
  readonly name: string;
  readonly run: () => Promise<Cost | null>;
}

const folder = await mkdtemp(join(tmpdir(), 'bangvang-bench-'));
console.log(machine());
await compete('text layer', options.text, [
  ourselves(1, options.text),
  ourselves(2, options.text),
  program('pdftotext -bbox-layout', 'pdftotext', ['-bbox-layout', options.text, join(folder, 'words.html')]),
]);
const scan = join(folder, 'scan.pdf');
await writeFile(scan, await repeatScan(options.scan, Number(options.pages)));
const made = join(folder, 'made.pdf');
const wishes = ['-l', 'vie', '--output-type', 'pdf', '--optimize', '0', '-j', '2'];
await compete('OCR', scan, [
  ourselves(1, scan),
  ourselves(2, scan),
  ourselves(2, scan, { BANGVANG_OCR: 'tesseract.js' }),
  ourselves(2, scan, { BANGVANG_OCR: 'packaged' }),
  program('ocrmypdf -j 2', 'ocrmypdf', [...wishes, scan, made]),
]);
if (options.long !== undefined) await readLong(Number(options.long));
await rm(folder, { recursive: true });

/** Reads a file whole with a fresh pool, start-up included; what the words mean is not asked. */
function ourselves(processes: number, file: string, environment: NodeJS.ProcessEnv = {}): Contestant {
  const settings = Object.entries(environment).map(([name, value]) => `, ${name}=${value}`);
  return {
    name: `Bảng Vàng, ${processes} process${processes === 1 ? '' : 'es'}${settings.join('')}`,
    run: async () => {
      Object.assign(process.env, environment);
      const readers = new ReadingPool({ ...poolOptions(), size: processes });
      try {
        return await costOf(async () => {
          const document = { path: file, name: basename(file) };
          const { pageCount } = await readers.inspect(document);
          await readPages(document, pageCount, readers, () => true);
        });
      } finally {
        await readers.close();
        for (const name of Object.keys(environment)) delete process.env[name];
      }
    },
  };
}

/** A program of somebody else; null where it is not installed. */
function program(name: string, command: string, args: readonly string[]): Contestant {
  return {
    name,
    run: async () => {
      const child = spawn(command, args, { stdio: 'ignore' });
      const ended = once(child, 'exit').catch(() => null);
      if (child.pid === undefined) return null;
      return costOf(() => ended, child.pid);
    },
  };
}

async function compete(kind: string, file: string, contestants: readonly Contestant[]): Promise<void> {
  const costs = new Map<string, Cost[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const { name, run } of contestants) {
      const cost = await run();
      if (cost !== null) costs.get(name)?.push(cost);
    }
  }
  const pages = await pageCountOf(file);
  console.log(`\n${kind}: ${basename(file)}, ${pages} pages\n`);
  console.log('| reader | seconds | pages per second | against the last | peak MiB |\n|---|---|---|---|---|');
  const seconds = (name: string) => median((costs.get(name) ?? []).map((cost) => cost.seconds));
  const last = seconds(contestants.at(-1)?.name ?? '');
  for (const { name } of contestants) {
    const peak = median((costs.get(name) ?? []).map((cost) => cost.peakMegabytes));
    const [time, speed, ratio] = [seconds(name), pages / seconds(name), seconds(name) / last];
    console.log(
      `| ${name} | ${time.toFixed(2)} | ${speed.toFixed(2)} | ${ratio.toFixed(2)} × | ${Math.round(peak)} |`,
    );
  }
}

async function pageCountOf(path: string): Promise<number> {
  const readers = new ReadingPool({ ...poolOptions(), size: 1 });
  try {
    return (await readers.inspect({ path, name: basename(path) })).pageCount;
  } finally {
    await readers.close();
  }
}

/** Whether the cost grows in step with the pages, and the memory does not grow with them. */
async function readLong(pages: number): Promise<void> {
  console.log('\n| pages of scan | seconds | seconds a page | peak MiB |\n|---|---|---|---|');
  for (const count of [Math.ceil(pages / 5), pages]) {
    const path = join(folder, `${count}.pdf`);
    await writeFile(path, await repeatScan(options.scan, count));
    const cost = await ourselves(2, path).run();
    if (cost === null) continue;
    const each = (cost.seconds / count).toFixed(2);
    console.log(`| ${count} | ${cost.seconds.toFixed(0)} | ${each} | ${Math.round(cost.peakMegabytes)} |`);
  }
}
