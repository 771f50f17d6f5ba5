import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const COMMAND = fileURLToPath(new URL('../../cli/bin.mjs', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a `bangvang` command to its end. */
export async function bangvang(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...process.env, ...env } });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...output };
}

export interface RunningSystem {
  readonly address: string;
  /** As Ctrl-C does; nothing where it has ended already. @returns the exit code */
  stop(): Promise<number | null>;
  /** As a power cut does to the process. */
  kill(): Promise<number | null>;
}

/** `bangvang start` on a data folder, once it has printed its address. */
export async function startSystem(dataFolder: string): Promise<RunningSystem> {
  const child = spawn(process.execPath, [COMMAND, 'start'], {
    env: { ...process.env, BANGVANG_DATA: dataFolder, BANGVANG_PORT: '0', BANGVANG_QUIET_MS: '50' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = (signal: NodeJS.Signals) => async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, 'exit');
    child.kill(signal);
    const [code] = await exit;
    return code;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/[^\s/]+/.exec(line)?.[0];
    if (address) return { address, stop: end('SIGINT'), kill: end('SIGKILL') };
  }
  throw new Error(`bangvang start ended with ${child.exitCode} before it was ready`);
}
