/**
 * Reads every sample document and holds its figures against the ground truth: `npm run eval:figures`. Prints
 * precision and recall of whole figures (award, rank, recipient, count, status, period) by kind of source.
 */
import { fileURLToPath } from 'node:url';
import { readFile } from '../../pipeline/read-file.ts';
import { ReadingPool } from '../../pipeline/reading/reading-pool.ts';
import { type Score, score } from './score.ts';
import { labelledFiles } from './truth.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));

const readers = new ReadingPool();
const byFormat = new Map<string, Score[]>();
for (const file of await labelledFiles(FOLDER)) {
  const { result } = await readFile(file.path, readers);
  const outcome = score(result.figures, file.figures, file.whole);
  byFormat.set(file.format, [...(byFormat.get(file.format) ?? []), outcome]);
  const remarks = [...outcome.missed.map((key) => `− ${key}`), ...outcome.wrong.map((key) => `+ ${key}`)];
  console.log(
    `${file.name}: ${outcome.right} right, ${outcome.missed.length} missed, ${outcome.wrong.length} wrong`,
  );
  for (const remark of remarks) console.log(`    ${remark}`);
}
await readers.close();

console.log('\n| source | figures | precision | recall | wrong above the review threshold |');
console.log('|---|---|---|---|---|');
for (const [format, scores] of byFormat) console.log(rowOf(format, scores));
console.log(rowOf('all', [...byFormat.values()].flat()));

function rowOf(format: string, scores: readonly Score[]): string {
  const sum = (part: (score: Score) => number) => scores.reduce((total, one) => total + part(one), 0);
  const right = sum((one) => one.right);
  const missed = sum((one) => one.missed.length);
  const wrong = sum((one) => one.wrong.length);
  const sure = sum((one) => one.wrongAndSure.length);
  return `| ${format} | ${right + missed} | ${share(right, right + wrong)} | ${share(right, right + missed)} | ${sure} |`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
