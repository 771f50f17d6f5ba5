import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../fixtures/report.ts';
import type { Kind } from './kinds.ts';

const FOLDER = join(tmpdir(), 'bangvang-rendered');
const MAKERS = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Changes whenever anything that makes documents does. */
const makersHash = (() => {
  const hash = createHash('sha256');
  const names = readdirSync(MAKERS, { recursive: true }).map(String);
  for (const name of names.filter((each) => each.endsWith('.ts')).sort())
    hash.update(readFileSync(MAKERS + name));
  return hash.digest('hex');
})();

/**
 * The path of a described document in one of its forms, made when it is not there yet. What is kept is found by its
 * content: a change of the description or of the makers gives another file.
 */
export async function renderedFile(report: Report, kind: Kind): Promise<string> {
  const content = `${makersHash} ${kind.name} ${JSON.stringify(report)}`;
  const key = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const path = join(FOLDER, `${report.id}.${kind.name}.${key}.${kind.extension}`);
  if (existsSync(path)) return path;
  mkdirSync(FOLDER, { recursive: true });
  // Written aside and renamed, so that a run beside this one never reads half a file.
  const half = `${path}.${process.pid}`;
  writeFileSync(half, await kind.make(report));
  renameSync(half, path);
  return path;
}
