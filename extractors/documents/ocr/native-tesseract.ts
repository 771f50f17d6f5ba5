import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { OcrUnavailableError } from '../../../model/errors.ts';
import type { OcrEngineName } from '../../../model/page.ts';
import type { GreyPicture, Layout, OcrEngine, RecognisedLine } from './engine.ts';
import { toPgm } from './pgm.ts';
import { LANGUAGE, SEGMENTATION } from './tesseract-modes.ts';
import { parseTsv } from './tesseract-tsv.ts';
import { Turns } from './turns.ts';

const run = promisify(execFile);
const OLDEST_MAJOR = 4;

/** The system's `tesseract` with Vietnamese data, or null where it is missing, too old, or has no `vie`. */
export async function openNativeTesseract(atOnce: number): Promise<OcrEngine | null> {
  const identity = await identify();
  return identity ? new NativeTesseract(identity, atOnce) : null;
}

async function identify(): Promise<OcrEngineName | null> {
  try {
    const [version, languages] = await Promise.all([
      run('tesseract', ['--version']),
      run('tesseract', ['--list-langs']),
    ]);
    const number = /tesseract v?(\d+)([.\d]*)/.exec(version.stdout + version.stderr);
    const hasVietnamese = languages.stdout.split(/\s+/).includes(LANGUAGE);
    if (!number || Number(number[1]) < OLDEST_MAJOR || !hasVietnamese) return null;
    return { name: 'tesseract', version: `${number[1]}${number[2]}`, model: LANGUAGE };
  } catch {
    // Not installed, or not allowed to run: the engine that comes with the program is used.
    return null;
  }
}

/** One process a picture; what Tesseract spawns for itself (OpenMP) only slows down several pages at once. */
class NativeTesseract implements OcrEngine {
  readonly identity: OcrEngineName;
  readonly #turns: Turns;
  readonly #running = new Set<AbortController>();

  constructor(identity: OcrEngineName, atOnce: number) {
    this.identity = identity;
    this.#turns = new Turns(atOnce);
  }

  async recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]> {
    return this.#turns.run(async () => parseTsv(await this.#tsvOf(picture, layout)));
  }

  async close(): Promise<void> {
    for (const controller of this.#running) controller.abort();
  }

  #tsvOf(picture: GreyPicture, layout: Layout): Promise<string> {
    const controller = new AbortController();
    this.#running.add(controller);
    const mode = String(SEGMENTATION[layout]);
    const args = [
      'stdin',
      'stdout',
      '-l',
      LANGUAGE,
      '--psm',
      mode,
      '--dpi',
      String(Math.round(picture.dpi)),
      'tsv',
    ];
    const child = spawn('tesseract', args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      signal: controller.signal,
      killSignal: 'SIGKILL',
    });
    const output = { tsv: '', errors: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.tsv += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.errors += text;
    });
    // A process that dies early closes its input; its exit code tells the rest.
    child.stdin.on('error', () => undefined);
    child.stdin.end(toPgm(picture));
    return new Promise<string>((resolve, reject) => {
      const fail = (cause: unknown) =>
        reject(new OcrUnavailableError({ detail: output.errors.slice(-300) }, { cause }));
      child.once('error', fail);
      child.once('close', (code) =>
        code === 0 ? resolve(output.tsv) : fail(new Error(`exit code ${code}`)),
      );
    }).finally(() => this.#running.delete(controller));
  }
}
