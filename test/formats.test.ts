import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFile } from '../pipeline/read-file.ts';
import { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import { score } from '../scripts/eval/score.ts';
import { labelledFiles } from '../scripts/eval/truth.ts';

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

describe('a report saved as Word 97–2003', () => {
  const readers = new ReadingPool();
  afterAll(() => readers.close());

  it('gives the figures that its other formats give', async () => {
    const files = await labelledFiles(fixture('documents/'));
    const report = files.find(({ path }) => path.endsWith('Sở Giao thông vận tải.docx'));
    if (report === undefined) throw new Error('the samples have this report');
    const { result } = await readFile(fixture('formats/so-giao-thong-2022.doc'), readers);
    const { missed, wrong } = score(result.figures, report.figures, true);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
    expect(result.document).toMatchObject(report.document);
  });
});
