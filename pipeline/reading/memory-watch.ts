import { readFile } from 'node:fs/promises';

const EVERY_MS = 100;

/** Resident memory of a process in megabytes (`VmRSS` of proc(5)), or null where the system does not tell. */
export async function residentMegabytes(pid: number): Promise<number | null> {
  // No such file: another system than Linux, or the process has just ended.
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/**
 * Looks after the memory of a process ten times a second: a bomb swells by some hundred megabytes in between. V8's own limit holds for its heap alone: pictures, fonts
 * and WebAssembly lie outside of it.
 *
 * @returns ends the watch
 */
export function watchMemory(pid: number, megabytes: number, onTooMuch: () => void): () => void {
  const look = async () => {
    const used = await residentMegabytes(pid);
    if (used === null || used <= megabytes || ended) return;
    end();
    onTooMuch();
  };
  const timer = setInterval(look, EVERY_MS);
  let ended = false;
  const end = () => {
    ended = true;
    clearInterval(timer);
  };
  timer.unref();
  return end;
}
