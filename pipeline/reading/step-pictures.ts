import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STEPS, type Step, type StepWatcher } from '../../extractors/documents/ocr/step-watch.ts';
import { toStepPicture } from '../../extractors/documents/picture/step-picture.ts';
import { FolderNotWritableError } from '../../model/errors.ts';

/** The steps in file names: grey, edges gone, light evened, seals gone, upright and level, words found. */
const NAMES: Readonly<Record<Step, string>> = {
  grey: 'xam',
  edges: 'vien',
  light: 'nen',
  seals: 'dau',
  level: 'thang',
  words: 'chu',
};

/**
 * Writes the picture of every step of a page's reading into a folder, which is made:
 * `<file>-trang-01-1-xam.png` and so on; a page read in several pictures has `-hinh-2` after its number.
 *
 * @throws FolderNotWritableError
 */
export function writeSteps(folder: string, file: string, page: number): StepWatcher {
  let pictures = 0;
  return async (step, picture, found) => {
    if (step === 'grey') pictures += 1;
    const part = pictures > 1 ? `-hinh-${pictures}` : '';
    const number = String(page).padStart(2, '0');
    const name = `${file}-trang-${number}${part}-${STEPS.indexOf(step) + 1}-${NAMES[step]}.png`;
    await writeInto(folder, name, await toStepPicture(picture, found));
  };
}

async function writeInto(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), bytes);
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new FolderNotWritableError({ folder, cause }, { cause: error });
  }
}
