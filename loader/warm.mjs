/**
 * Takes the types out of the whole program at once, so that the first start need not: the `prepare` script runs this
 * at `npm ci`. What an earlier version left in the cache goes.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CACHE, HOME, load } from './hooks.mjs';

const FOLDERS = ['cli', 'extractors', 'locales', 'model', 'pipeline', 'queue', 'server', 'store'];

rmSync(CACHE, { recursive: true, force: true });
for (const folder of FOLDERS) {
  for (const name of readdirSync(join(HOME, folder), { recursive: true })) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    load(pathToFileURL(join(HOME, folder, name)).href, {}, () => {});
  }
}
