import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A Vietnamese model on this machine: its folder, its name for the records, whether it is gzipped. */
export interface ModelFile {
  readonly folder: string;
  readonly name: string;
  readonly gzip: boolean;
}

const SYSTEM_ROOTS = ['/usr/share/tesseract-ocr', '/usr/share', '/usr/local/share', '/opt/homebrew/share'];
const PACKAGED = '4.0.0_best_int';

async function systemFolders(): Promise<string[]> {
  const nested = await Promise.all(
    SYSTEM_ROOTS.slice(0, 1).map(async (root) => {
      const versions = await readdir(root).catch(() => []);
      return versions
        .sort()
        .reverse()
        .map((version) => join(root, version, 'tessdata'));
    }),
  );
  return [...nested.flat(), ...SYSTEM_ROOTS.map((root) => join(root, 'tessdata'))];
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** The small "fast" model of the system where there is one (twice the speed, no accuracy lost), else the packaged one. */
export async function findModel(): Promise<ModelFile> {
  for (const folder of await systemFolders()) {
    if (await exists(join(folder, 'vie.traineddata'))) return { folder, name: 'vie (system)', gzip: false };
  }
  const home = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
  return { folder: join(home, PACKAGED), name: `vie ${PACKAGED}`, gzip: true };
}
