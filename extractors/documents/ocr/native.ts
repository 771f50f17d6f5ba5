import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { OcrFailedError } from '../../../model/errors.ts';
import type { GreyPicture, Layout, LineReader, OcrEngine, RecognisedLine } from './engine.ts';
import { runTesseract } from './native-program.ts';
import { toPgm } from './netpbm.ts';
import { DEFAULT_ENGINES, Pool } from './pool.ts';
import { PAGE_SETTINGS } from './settings.ts';
import { toTiff } from './tiff.ts';
import { NotTsvError, parseTsv } from './tsv.ts';

const run = promisify(execFile);

/** Tesseract's page segmentation modes: automatic, one line, one word. */
const SEGMENTATION: Readonly<Record<Layout, string>> = { page: '3', line: '7', word: '8' };
const FIRST = 'vie';
/** Comes with every installation; its own network, so that it errs elsewhere than the first. */
const SECOND = 'eng';
/** A dense page takes a few seconds. */
const TIMEOUT_MS = 120_000;

export interface NativeOptions {
  /** How many programs may run at once. */
  readonly size?: number;
  readonly timeoutMs?: number;
  /** Name or path; `tesseract` when absent. */
  readonly program?: string;
}

/** The installed `tesseract`, or null where it or its Vietnamese model is missing. */
export async function findNativeTesseract(options: NativeOptions = {}): Promise<OcrEngine | null> {
  const { program = 'tesseract' } = options;
  try {
    const [version, languages] = await Promise.all([
      run(program, ['--version']),
      run(program, ['--list-langs']),
    ]);
    const models = `${languages.stdout}\n${languages.stderr}`.split(/\s+/);
    if (!models.includes(FIRST)) return null;
    const number = /tesseract v?([\d.]+)/.exec(`${version.stdout}${version.stderr}`)?.[1] ?? 'unknown';
    return new NativeTesseract(number, models.includes(SECOND) ? SECOND : FIRST, { ...options, program });
  } catch {
    // Not installed, or not a program that runs here: the caller has another engine.
    return null;
  }
}

const PAGE_WISHES = Object.entries(PAGE_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

class NativeTesseract implements OcrEngine {
  readonly identity;
  readonly second: LineReader;
  readonly #program: string;
  readonly #timeoutMs: number;
  readonly #pool: Pool<'slot'>;
  readonly #running = new AbortController();

  constructor(version: string, second: string, options: NativeOptions & { program: string }) {
    this.identity = { name: 'tesseract', version, model: FIRST, secondModel: second };
    this.#program = options.program;
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#pool = new Pool(options.size ?? DEFAULT_ENGINES, async () => 'slot' as const);
    this.second = {
      identity: { name: 'tesseract', version, model: second },
      readLines: (pictures) => this.#readLines(pictures, second),
    };
  }

  async recognise(picture: GreyPicture, layout: Layout): Promise<readonly RecognisedLine[]> {
    const wishes = ['-l', FIRST, '--psm', SEGMENTATION[layout], ...PAGE_WISHES];
    const [lines = []] = await this.#read(toPgm(picture), [picture], wishes);
    return lines;
  }

  readLines(pictures: readonly GreyPicture[]) {
    return this.#readLines(pictures, FIRST);
  }

  async close(): Promise<void> {
    this.#running.abort();
  }

  async #readLines(pictures: readonly GreyPicture[], model: string) {
    if (pictures.length === 0) return [];
    const wishes = ['-l', model, '--psm', SEGMENTATION.line];
    const read = await this.#read(toTiff(pictures), pictures, wishes);
    return read.map((lines) => lines.flatMap((line) => line.words));
  }

  #read(input: Uint8Array, pictures: readonly GreyPicture[], wishes: readonly string[]) {
    const dpi = String(pictures[0]?.dpi ?? 300);
    return this.#pool.with(async () => {
      const tsv = await runTesseract({
        program: this.#program,
        wishes: [...wishes, '--dpi', dpi, '-c', 'tessedit_create_tsv=1'],
        input,
        timeoutMs: this.#timeoutMs,
        signal: this.#running.signal,
      });
      try {
        return parseTsv(tsv, pictures.length);
      } catch (error) {
        if (!(error instanceof NotTsvError)) throw error;
        throw new OcrFailedError({ engine: this.#program, detail: error.message }, { cause: error });
      }
    });
  }
}
