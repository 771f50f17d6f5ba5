import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { keysOf } from '../locales/message.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['model', 'extractors', 'pipeline', 'queue', 'store', 'server', 'cli'];

/** The codes of all named errors, read from the source: a class that nobody thought of here counts too. */
async function codesInSource(): Promise<string[]> {
  const codes = new Set<string>();
  for (const folder of FOLDERS) {
    for (const entry of await readdir(`${ROOT}${folder}`, { recursive: true })) {
      if (!entry.endsWith('.ts') || entry.endsWith('.test.ts')) continue;
      const source = await readFile(`${ROOT}${folder}/${entry}`, 'utf8');
      for (const [, code] of source.matchAll(/^ {2}readonly code = '([a-z0-9-]+)';/gm)) codes.add(code ?? '');
    }
  }
  return [...codes].sort();
}

describe('named errors', () => {
  it('each have a reason and a remedy in both languages', async () => {
    const codes = await codesInSource();
    expect(codes.length).toBeGreaterThan(20);
    const wanted = codes.flatMap((code) => [`errors.${code}`, `errors.${code}.remedy`]);
    expect(wanted.filter((key) => !keysOf('vi').includes(key))).toEqual([]);
    expect(wanted.filter((key) => !keysOf('en').includes(key))).toEqual([]);
  });
});
