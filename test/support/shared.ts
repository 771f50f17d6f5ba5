import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** A path in the folder of published documents beside the checkout, or null where there is none. */
export function sharedPath(path: string): string | null {
  if (existsSync(FOLDER + path)) return FOLDER + path;
  process.stderr.write(`skipped: there is no ../shared/${path} beside the checkout\n`);
  return null;
}
