import { readFile as readBytes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFile } from '../pipeline/read-file.ts';
import { ReadingPool } from '../pipeline/reading/reading-pool.ts';
import { score } from '../scripts/eval/score.ts';
import { labelledFiles } from '../scripts/eval/truth.ts';

const SAMPLES = fileURLToPath(new URL('../fixtures/documents/', import.meta.url));
const HOSTILE = fileURLToPath(new URL('../fixtures/hostile/', import.meta.url));
const BORN_DIGITAL = new Set(['pdf', 'docx', 'rtf', 'xlsx', 'xls', 'ods', 'txt']);

const files = await labelledFiles(SAMPLES);
const expected = z
  .record(z.string(), z.object({ code: z.string().nullable() }))
  .parse(JSON.parse(await readBytes(`${HOSTILE}expected.json`, 'utf8')));

describe('sample documents', () => {
  const readers = new ReadingPool();
  afterAll(() => readers.close());

  it.each(files.filter((file) => BORN_DIGITAL.has(file.format)).map((file) => [file.name, file] as const))(
    'gives every figure of %s and no other',
    async (_name, file) => {
      const { result } = await readFile(file.path, readers);
      const { missed, wrong } = score(result.figures, file.figures, file.whole);
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
      expect(result.document).toMatchObject(file.document);
      const rules = result.flags.filter((flag) => flag.severity !== 'info').map((flag) => flag.rule);
      expect([...new Set(rules)].sort()).toEqual([...new Set(file.anomalies.map(({ rule }) => rule))].sort());
    },
  );

  it.each(files.filter((file) => !BORN_DIGITAL.has(file.format)).map((file) => [file.name, file] as const))(
    'misreads nothing of %s without asking a person',
    async (_name, file) => {
      const { result } = await readFile(file.path, readers);
      const { right, missed, wrongAndSure } = score(result.figures, file.figures, file.whole);
      expect(wrongAndSure).toEqual([]);
      expect(right / Math.max(1, right + missed.length)).toBeGreaterThanOrEqual(0.9);
    },
  );
});

describe('hostile files', () => {
  const readers = new ReadingPool();
  afterAll(() => readers.close());

  it.each(Object.entries(expected))('%s ends as %j says', async (name, { code }) => {
    const { result } = await readFile(HOSTILE + name, readers);
    expect(result.status).toBe(code === null ? 'ok' : 'failed');
    expect(result.issues.map((issue) => issue.code)).toEqual(code === null ? [] : [code]);
  });
});
