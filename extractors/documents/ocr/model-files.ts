import { access, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A model on this machine: its folder, its language, its name for the records, whether it is gzipped. */
export interface ModelFile {
  readonly folder: string;
  readonly language: string;
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

async function systemModel(language: string): Promise<ModelFile | null> {
  for (const folder of await systemFolders()) {
    if (await exists(join(folder, `${language}.traineddata`)))
      return { folder, language, name: `${language} (system)`, gzip: false };
  }
  return null;
}

function packagedModel(language: 'vie' | 'eng'): ModelFile {
  const home = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}/package.json`));
  return { folder: join(home, PACKAGED), language, name: `${language} ${PACKAGED}`, gzip: true };
}

export interface ModelChoice {
  /** `packaged` leaves what the system has alone. */
  readonly from?: 'packaged';
}

/**
 * The models to read with: first the small "fast" Vietnamese one of the system where there is one (twice the speed,
 * no accuracy lost), else the packaged one; second an English one, which errs most differently.
 */
export async function findModels({
  from,
}: ModelChoice = {}): Promise<{ first: ModelFile; second: ModelFile }> {
  const packaged = { first: packagedModel('vie'), second: packagedModel('eng') };
  if (from === 'packaged') return packaged;
  const [vietnamese, english] = await Promise.all([systemModel('vie'), systemModel('eng')]);
  return { first: vietnamese ?? packaged.first, second: english ?? packaged.second };
}
