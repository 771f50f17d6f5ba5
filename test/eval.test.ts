import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bangvang } from './support/system.ts';

const CASE = {
  id: 'một',
  text: 'Năm 2022, tặng Giấy khen cho 12 cá nhân.'.normalize('NFD'),
  figures: [{ award: 'GK', recipient: 'ca_nhan', count: 12, status: 'awarded', period: 2022 }],
};

describe('bangvang eval', () => {
  let folder: string;
  let cases: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang-eval-'));
    cases = join(folder, 'câu.jsonl');
    await writeFile(cases, `${JSON.stringify(CASE)}\n${JSON.stringify({ ...CASE, id: 'hai' })}\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads several files, named together or one by one', async () => {
    const together = await bangvang(['eval', '--cases', cases, cases, '--format', 'json', '--strict']);
    const apart = await bangvang([
      'eval',
      '--strict',
      '--cases',
      cases,
      '--format',
      'json',
      '--cases',
      cases,
    ]);
    for (const { code, stdout } of [together, apart]) {
      expect(code).toBe(0);
      const totals = stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      expect(totals).toMatchObject(Array(2).fill({ totals: { cases: 2, exact: 2 } }));
    }
  });

  it.each([[['eval']], [['eval', '--cases', 'câu.json', '--format', 'csv']]])(
    'ends with 2 for %j',
    async (words) => {
      const { code, stderr } = await bangvang(words);
      expect(code).toBe(2);
      expect(stderr).not.toBe('');
    },
  );
});
