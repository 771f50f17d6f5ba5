/**
 * The module hooks with which Node runs this program's TypeScript: types are painted over with blanks, so that every
 * line and column stays where it is in the source. Only our own files are looked at; a hook that also looks into
 * packages costs a process 200 MB and a second where PDFs are read (see docs/measurements.md).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOME = fileURLToPath(new URL('../', import.meta.url));
const PACKAGES = join(HOME, 'node_modules') + sep;
export const CACHE = join(PACKAGES, '.cache', 'bangvang');

const require = createRequire(import.meta.url);
const { version } = require('ts-blank-space/package.json');

/** @type {import('node:module').LoadHook} */
export function load(url, context, nextLoad) {
  if (!url.startsWith('file:')) return nextLoad(url, context);
  const path = fileURLToPath(url);
  if (!path.startsWith(HOME) || path.startsWith(PACKAGES)) return nextLoad(url, context);
  if (path.endsWith('.ts')) return asModule(withoutTypes(readFileSync(path, 'utf8')));
  // Node 20 warns of every JSON file that is imported as what it is.
  if (path.endsWith('.json')) return asModule(`export default JSON.parse(${literal(path)})`);
  return nextLoad(url, context);
}

const asModule = (source) => ({ format: 'module', source, shortCircuit: true });
const literal = (path) => JSON.stringify(readFileSync(path, 'utf8'));

/** From the cache where the same source was seen before: the compiler alone takes half a second to load. */
function withoutTypes(source) {
  const kept = join(CACHE, createHash('sha256').update(version).update(source).digest('hex'));
  const known = readKept(kept);
  // Blanks keep the length; a power cut may leave a file empty that was renamed just before.
  if (known?.length === source.length) return known;
  const { default: blank } = require('ts-blank-space');
  const code = blank(source, (node) => {
    throw new SyntaxError(
      `TypeScript that types cannot be taken out of: ${source.slice(node.pos, node.end).trim()}`,
    );
  });
  keep(kept, code);
  return code;
}

function readKept(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Whole or not at all: several processes may write the same file. Where nobody may write, nothing is kept. */
function keep(path, code) {
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(beside, code);
    renameSync(beside, path);
  } catch {
    // A folder that only an administrator may write to: the next start takes the types out once more.
  }
}
