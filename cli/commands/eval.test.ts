import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { evaluate } from './eval.ts';

const right = {
  id: 'right',
  text: 'Tặng Giấy khen cho 12 cá nhân.',
  figures: [{ award: 'GK', recipient: 'ca_nhan', count: 12, status: 'awarded' }],
};
const wrong = { ...right, id: 'wrong', figures: [], never: [12] };
const bad = { ...right, id: 'bad', figures: [{ award: 'GK' }] };

let folder: string;
let printed = '';
let complained = '';

async function run(files: Readonly<Record<string, unknown>>, options: object = {}): Promise<number> {
  const paths = await Promise.all(
    Object.entries(files).map(async ([name, cases]) => {
      const path = join(folder, name);
      if (cases !== undefined) await writeFile(path, JSON.stringify(cases));
      return path;
    }),
  );
  const keep = (text: unknown) => {
    printed += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complained += String(text);
    return true;
  });
  return evaluate({ cases: paths, format: 'text', strict: false, ...options });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bangvang-eval-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  printed = '';
  complained = '';
});
afterAll(() => rm(folder, { recursive: true }));

describe('bangvang eval', () => {
  it('names what is too much with its confidence and what is forbidden, and sums in a table', async () => {
    expect(await run({ 'a.json': [right, wrong, bad] })).toBe(0);
    expect(printed).toMatch(/✗ wrong\n {4}\+ GK ca_nhan 12 awarded \(0\.\d\d\)\n {4}! .*12: GK/);
    expect(printed).toContain('(bad)');
    expect(printed).toContain('figures[0].recipient');
    expect(printed).not.toContain('✗ right');
    expect(printed).toContain('| 1/2 | 1 | 0.500 | 1.000 | 0.667 | 1 | 1 | 1 |');
  });

  it('names what was missed', async () => {
    await run({ 'missed.json': [{ ...right, text: 'Không có.' }] });
    expect(printed).toContain('    − GK ca_nhan 12 awarded');
  });

  it('prints one object a file as JSON', async () => {
    await run({ 'b.json': [right], 'c.json': [wrong] }, { format: 'json' });
    const lines = printed
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { totals: { cases: 1, exact: 1, f1: 1, bad: 0 } },
      { totals: { exact: 0, forbidden: 1 }, cases: [{ id: 'wrong', extra: [{ count: 12 }] }] },
    ]);
  });

  it.each([
    [[right], false, 0],
    [[right], true, 0],
    [[wrong], true, 1],
    [[right, bad], true, 1],
    [[bad], false, 2],
  ])('ends %j, strict %j, with %i', async (cases, strict, code) => {
    expect(await run({ 'd.json': cases }, { strict })).toBe(code);
  });

  it('ends with 2 for a file that is none of cases or not there, in words, and reads the others', async () => {
    expect(await run({ 'e.json': { a: 1 }, 'none.json': undefined, 'f.json': [right] })).toBe(2);
    expect(complained).toContain('Tệp “e.json” không phải là tệp đáp án');
    expect(complained).toContain('Không tìm thấy tệp “none.json”');
    expect(printed).toContain('1/1');
  });
});
