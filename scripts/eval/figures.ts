/**
 * Holds the figures that are read against the ground truth: `npm run eval:figures -- [options]`. Prints Markdown tables
 * of precision and recall of whole figures (award, rank, recipient, count, status, period) by kind of source, the wrong
 * ones that no reviewer would be asked about, and how stated confidence fits what was right.
 *
 * Options: `--only NAME,NAME` (`text`, `docx`, `text-layer`, `damaged-layer`, `damaged-layer-wide`, `scan-light`,
 * `scan-heavy`, `scan-seal`, `samples`, `published`, `sentences`), `--documents N` (a sample, always the same),
 * `--all` (scans of all documents, not of 12), `--show` (what was missed and wrong, document by document).
 * Documents and sentences that are held out are only counted.
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import { calibrationOf, type Judged, judgedFigures } from './figures/calibration.ts';
import { labelledDocuments, sampleOf } from './figures/documents.ts';
import { KINDS, type Kind } from './figures/kinds.ts';
import { type Measurable, type Measured, measure } from './figures/measure.ts';
import { readOptions } from './figures/options.ts';
import { publishedTexts } from './figures/published.ts';
import { renderedFile } from './figures/rendered.ts';
import { calibrationToMarkdown, type Row, rowOf, rowsToMarkdown } from './figures/rows.ts';
import { readSentences, sentenceRow } from './figures/sentences.ts';
import { describe, isSure } from './score.ts';
import { labelledFiles } from './truth.ts';

const SAMPLES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
/** Scans of so many documents are read unless all are asked for: each page takes seconds. */
const SCANNED = 12;
const PICTURES = new Set(['scan', 'png', 'jpeg', 'tiff']);

const { isWanted, ...options } = readOptions(process.argv.slice(2));

const open: Row[] = [];
const heldOut: Row[] = [];
const judged: Record<Kind['group'], Judged[]> = { text: [], scans: [] };
const sure: string[] = [];
const readers = new ReadingPool();
const documents = await labelledDocuments();

for (const kind of KINDS.filter(({ name }) => isWanted(name))) {
  const fewest = kind.group === 'scans' && !options.all ? SCANNED : documents.length;
  const files: Measurable[] = [];
  for (const { report, ...labels } of sampleOf(documents, options.documents ?? fewest))
    files.push({ ...labels, name: report.id, path: await renderedFile(report, kind), whole: true });
  await measureAll(kind.name, kind.group, files);
}
if (isWanted('samples')) {
  const files = await labelledFiles(SAMPLES);
  for (const format of new Set(files.map((file) => file.format))) {
    const group = PICTURES.has(format) ? 'scans' : 'text';
    const same = files.filter((file) => file.format === format).map((file) => ({ ...file, heldOut: false }));
    await measureAll(`samples: ${format}`, group, same);
  }
}
if (isWanted('published')) {
  const texts = publishedTexts().map((text) => ({
    ...text,
    name: basename(text.path),
    whole: true,
    heldOut: false,
  }));
  if (texts.length > 0) await measureAll('published texts', 'text', texts);
}
await readers.close();

const sentences = isWanted('sentences') ? await readSentences() : [];
if (open.length > 0) print('Documents', rowsToMarkdown(open));
if (heldOut.length > 0) print('Documents held out', rowsToMarkdown(heldOut));
if (sentences.length > 0)
  print(
    'Labelled sentences',
    rowsToMarkdown(
      sentences.map(({ name, outcomes }) => sentenceRow(name, outcomes)),
      'cases',
    ),
  );
print(
  'Confidence',
  calibrationToMarkdown({ text: calibrationOf(judged.text), scans: calibrationOf(judged.scans) }),
);
for (const { name, outcomes } of sentences.filter((file) => !file.heldOut))
  for (const { id, extra } of outcomes)
    sure.push(...extra.filter(isSure).map((figure) => `${name}, ${id}: ${describe(figure)}`));
print('Wrong above the review threshold', sure.map((line) => `- ${line}`).join('\n') || 'none');

/** Measures the files of one source and keeps its rows. */
async function measureAll(source: string, group: Kind['group'], files: readonly Measurable[]): Promise<void> {
  const measured: Measured[] = [];
  for (const file of files) {
    process.stderr.write(`${source}: ${file.name}\n`);
    measured.push(await measure(file, readers));
  }
  for (const [rows, isHeldOut] of [
    [open, false],
    [heldOut, true],
  ] as const) {
    const part = measured.filter((one) => one.heldOut === isHeldOut);
    if (part.length === 0) continue;
    rows.push(
      rowOf(
        source,
        part.map(({ judgement }) => judgement),
      ),
    );
    const tables = part.flatMap((one) => (one.tables === null ? [] : [one.tables]));
    if (tables.length > 0) rows.push(rowOf(`${source}, in tables`, tables));
  }
  judged[group].push(...measured.flatMap(({ judgement }) => judgedFigures(judgement)));
  for (const one of measured.filter((each) => !each.heldOut)) list(source, one);
}

/** Names what was wrong in a document that nobody holds out. */
function list(source: string, { name, judgement }: Measured): void {
  const { missed, wrong } = judgement;
  const place = `${source}, ${name}`;
  sure.push(
    ...wrong.filter(isSure).map((figure) => `${place}: ${describe(figure)} “${wordsOf(figure.evidence)}”`),
  );
  if (!options.show || missed.length + wrong.length === 0) return;
  console.log(`${place}:`);
  for (const figure of missed) console.log(`    − ${describe(figure)} “${figure.quote}”`);
  for (const figure of wrong)
    console.log(`    + ${describe(figure)} (${figure.confidence.toFixed(2)}) “${wordsOf(figure.evidence)}”`);
}

function wordsOf(evidence: readonly { readonly text: string }[]): string {
  return evidence.map(({ text }) => text).join(' … ');
}

function print(title: string, body: string): void {
  console.log(`\n### ${title}\n\n${body}`);
}
