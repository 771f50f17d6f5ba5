import { execFile } from 'node:child_process';
import { OcrFailedError, OcrUnavailableError } from '../../../model/errors.ts';

/** One thread each: several pages at once are faster than several threads on one page. */
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: '1' };
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export interface ProgramRun {
  /** Name or path of the program. */
  readonly program: string;
  readonly wishes: readonly string[];
  /** What the program reads from its standard input. */
  readonly input: Uint8Array;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Runs `tesseract` on what is piped into it and gives what it wrote.
 *
 * @throws OcrUnavailableError where it cannot be started
 * @throws OcrFailedError where it ended with an error or by a signal, took too long or wrote no valid UTF-8
 */
export async function runTesseract({
  program,
  wishes,
  input,
  timeoutMs,
  signal,
}: ProgramRun): Promise<string> {
  const options = {
    env: ENVIRONMENT,
    encoding: 'buffer',
    maxBuffer: MAX_OUTPUT_BYTES,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    signal,
  } as const;
  const output = await new Promise<Buffer>((resolve, reject) => {
    const child = execFile(program, ['stdin', 'stdout', ...wishes], options, (error, stdout, stderr) =>
      error === null ? resolve(stdout) : reject(failureOf(program, error, stderr)),
    );
    // A program that dies early closes its input; its exit says why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(output);
  } catch (error) {
    throw new OcrFailedError({ engine: program, detail: 'invalid UTF-8' }, { cause: error });
  }
}

type ProgramError = Error & { readonly code?: unknown; readonly signal?: unknown };

function failureOf(program: string, error: ProgramError, stderr: Buffer): Error {
  const { code, signal } = error;
  if (code === 'ENOENT' || code === 'EACCES') return new OcrUnavailableError({}, { cause: error });
  const said = stderr.toString('utf8').trim().split('\n').at(-1) ?? '';
  const ended = typeof signal === 'string' ? signal : `exit ${String(code)}`;
  return new OcrFailedError(
    { engine: program, detail: said === '' ? ended : `${ended}, ${said}` },
    { cause: error },
  );
}
