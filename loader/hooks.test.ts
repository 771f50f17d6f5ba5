import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const HERE = fileURLToPath(new URL('./testing/', import.meta.url));

function run(path: string) {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('#typescript'), path],
    { encoding: 'utf8' },
  );
  return { stderr, status };
}

it('runs TypeScript and leaves every line and column where it is in the source', () => {
  const { stderr } = run(join(HERE, 'typed.ts'));
  expect(stderr).toContain('Error: thrown at line 8');
  expect(stderr).toMatch(/at fail \(.*typed\.ts:8:9\)/);
  expect(stderr).toMatch(/typed\.ts:11:1\b/);
});

it('warns of nothing', () => {
  expect(run(join(HERE, 'typed.ts')).stderr).not.toContain('Warning');
});

it('names what types cannot be taken out of', () => {
  const folder = mkdtempSync(join(HERE, 'made-'));
  try {
    const path = join(folder, 'enum.ts');
    writeFileSync(path, 'enum Rank { First }\nconsole.log(Rank.First);\n');
    const { stderr, status } = run(path);
    expect(status).not.toBe(0);
    expect(stderr).toContain('TypeScript that types cannot be taken out of: enum Rank');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('takes the types out anew where what was kept is empty', () => {
  const source = readFileSync(join(HERE, 'typed.ts'), 'utf8');
  const { version } = createRequire(import.meta.url)('ts-blank-space/package.json');
  const name = createHash('sha256').update(version).update(source).digest('hex');
  run(join(HERE, 'typed.ts'));
  writeFileSync(fileURLToPath(new URL(`../node_modules/.cache/bangvang/${name}`, import.meta.url)), '');
  expect(run(join(HERE, 'typed.ts')).stderr).toContain('Error: thrown at line 8');
});
