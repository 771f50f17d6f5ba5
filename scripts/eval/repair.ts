/**
 * Holds repaired text layers against sound ones: `npm run eval:repair -- [--pages N] [--loss NAME] [--show] [PDF…]`.
 * Letters are taken out of born-digital PDFs (the sample reports when none are named) in every way of
 * `scripts/fixtures/conditions/lost-letters.ts`; each page that is read must have the words, at the places, of the
 * sound file. PDFs that were not made here go through `qpdf` first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseOcrEngine } from '../../extractors/documents/ocr/choose.ts';
import { openPdf } from '../../extractors/documents/pdf/reader.ts';
import { DEFAULT_LIMITS } from '../../extractors/documents/reader.ts';
import { REVIEW_BELOW } from '../../model/figure.ts';
import { type Word, wordsOf } from '../../model/page.ts';
import { COMMON_LOSS, LOSSES, loseLetters, WIDE_LOSS } from '../fixtures/conditions/lost-letters.ts';
import { loadReports } from '../fixtures/report.ts';
import { reportToPdf } from '../fixtures/report-to-pdf.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: '1000' },
    show: { type: 'boolean', default: false },
    loss: { type: 'string', multiple: true },
  },
});

interface Tally {
  words: number;
  damaged: number;
  wrong: number;
  hidden: number;
  misplaced: number;
  refused: number;
}

const engine = await chooseOcrEngine({ size: 1 });
const documents =
  positionals.length > 0
    ? positionals.map((path) => ({ name: basename(path), pdf: plain(path) }))
    : await Promise.all(
        loadReports(new URL('../../fixtures/reports/', import.meta.url)).map(async (report) => ({
          name: report.id,
          pdf: (await reportToPdf(report)).pdf,
        })),
      );

console.log(
  '| lost | told as | words | damaged | wrong | right | wrong and nobody asked | misplaced | pages refused |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const letters of [COMMON_LOSS, WIDE_LOSS]) {
  for (const loss of LOSSES.filter((name) => options.loss?.includes(name) ?? true)) {
    const tally: Tally = { words: 0, damaged: 0, wrong: 0, hidden: 0, misplaced: 0, refused: 0 };
    for (const { name, pdf } of documents) {
      const [sound, repaired] = [await readPages(pdf), await readPages(loseLetters(pdf, letters, loss))];
      sound.forEach((page, index) => {
        if (page !== null) count(page, repaired[index] ?? null, new Set(letters), tally, name);
      });
    }
    const right = (100 * (1 - tally.wrong / tally.words)).toFixed(2);
    const { words, damaged, wrong, hidden, misplaced, refused } = tally;
    console.log(
      `| ${[letters, loss, words, damaged, wrong, `${right} %`, hidden, misplaced, refused].join(' | ')} |`,
    );
  }
}

await engine.close();

/** The file with a plain cross-reference table and streams of their own. */
function plain(path: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-repair-'));
  try {
    const target = join(folder, 'plain.pdf');
    execFileSync('qpdf', ['--object-streams=disable', path, target]);
    return new Uint8Array(readFileSync(target));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The words of each page; null for one that was given up and read by OCR. */
async function readPages(pdf: Uint8Array): Promise<(readonly Word[] | null)[]> {
  const reader = await openPdf(pdf.slice(), 'mau.pdf', DEFAULT_LIMITS);
  const pages: (readonly Word[] | null)[] = [];
  for (let number = 1; number <= Math.min(reader.pageCount, Number(options.pages)); number += 1) {
    const own = await reader.readText(number);
    const page = own.kind === 'text' ? own.result.value : (await reader.recognise(number, engine)).value;
    pages.push(page.source === 'ocr' ? null : wordsOf(page));
  }
  await reader.close();
  return pages;
}

function count(
  sound: readonly Word[],
  read: readonly Word[] | null,
  lost: ReadonlySet<string>,
  tally: Tally,
  name: string,
): void {
  tally.words += sound.length;
  tally.damaged += sound.filter(({ text }) => [...text].some((letter) => lost.has(letter))).length;
  if (read === null) {
    tally.refused += 1;
    tally.wrong += sound.length;
    return;
  }
  const at = new Map(read.map((word) => [placeOf(word), word]));
  for (const word of sound) {
    const own = at.get(placeOf(word)) ?? read.find((other) => overlaps(other, word));
    if (own !== undefined && at.get(placeOf(word)) === undefined) tally.misplaced += 1;
    if (own?.text === word.text) continue;
    tally.wrong += 1;
    const isHidden = own === undefined || own.confidence >= REVIEW_BELOW;
    if (isHidden) tally.hidden += 1;
    if (options.show)
      console.log(`  ${name}: ${word.text} → ${own?.text ?? '–'} (${own?.confidence ?? '–'})`);
  }
}

function placeOf({ box }: Word): string {
  return box.map((value) => value.toFixed(0)).join(' ');
}

function overlaps({ box: a }: Word, { box: b }: Word): boolean {
  return a[0] < b[2] - 1 && a[2] > b[0] + 1 && a[1] < b[3] - 4 && a[3] > b[1] + 4;
}
