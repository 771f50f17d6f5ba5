import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { OcrUnavailableError } from '../../../model/errors.ts';
import type { GreyPicture, Layout, OcrEngine, RecognisedLine } from './engine.ts';
import { toPgm } from './netpbm.ts';
import { DEFAULT_ENGINES, Pool } from './pool.ts';
import { parseTsv } from './tsv.ts';

const run = promisify(execFile);

/** Tesseract's page segmentation modes: automatic, one line, one word. */
const SEGMENTATION: Readonly<Record<Layout, string>> = { page: '3', line: '7', word: '8' };
/** One thread each: several pages at once are faster than several threads on one page. */
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: '1' };
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** The installed `tesseract`, or null where it or its Vietnamese model is missing. */
export async function findNativeTesseract(size = DEFAULT_ENGINES): Promise<OcrEngine | null> {
  try {
    const [version, languages] = await Promise.all([
      run('tesseract', ['--version']),
      run('tesseract', ['--list-langs']),
    ]);
    const words = `${languages.stdout}\n${languages.stderr}`.split(/\s+/);
    if (!words.includes('vie')) return null;
    const number = /tesseract v?([\d.]+)/.exec(`${version.stdout}${version.stderr}`)?.[1] ?? 'unknown';
    return new NativeTesseract(number, size);
  } catch {
    // Not installed, or not a program that runs here: the caller has another engine.
    return null;
  }
}

class NativeTesseract implements OcrEngine {
  readonly identity;
  readonly #pool: Pool<'slot'>;
  readonly #running = new AbortController();

  constructor(version: string, size: number) {
    this.identity = { name: 'tesseract', version, model: 'vie' };
    this.#pool = new Pool(size, async () => 'slot' as const);
  }

  recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]> {
    return this.#pool.with(async () => parseTsv(await this.#read(picture, layout)));
  }

  async close(): Promise<void> {
    this.#running.abort();
  }

  #read(picture: GreyPicture, layout: Layout): Promise<string> {
    const wishes = ['-l', 'vie', '--psm', SEGMENTATION[layout], '--dpi', String(picture.dpi)];
    return new Promise((resolve, reject) => {
      const child = execFile(
        'tesseract',
        ['stdin', 'stdout', ...wishes, '-c', 'tessedit_create_tsv=1'],
        { env: ENVIRONMENT, maxBuffer: MAX_OUTPUT_BYTES, signal: this.#running.signal },
        (error, stdout) =>
          error === null ? resolve(stdout) : reject(new OcrUnavailableError({}, { cause: error })),
      );
      // A program that dies early closes its input; its exit says why.
      child.stdin?.on('error', () => {});
      child.stdin?.end(toPgm(picture));
    });
  }
}
