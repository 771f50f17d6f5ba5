import { readdir, readFile } from 'node:fs/promises';

/**
 * Memory of a process and all its descendants in MiB: the proportional set size, which counts memory that several of
 * them share once. Linux only.
 *
 * @param alsoNamed what the command line of a process that is to be counted too says (a server that lives on its own)
 */
export async function treeMegabytes(root: number, alsoNamed?: string): Promise<number> {
  const processes = await listProcesses();
  const isNamed = (command: string) => alsoNamed !== undefined && command.includes(alsoNamed);
  const wanted = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent, command } of processes) {
      if (wanted.has(pid) || !(wanted.has(parent) || isNamed(command))) continue;
      wanted.add(pid);
      grown = true;
    }
  }
  const kilobytes = processes.filter(({ pid }) => wanted.has(pid)).reduce((sum, { pss }) => sum + pss, 0);
  return kilobytes / 1024;
}

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  /** Kilobytes. */
  readonly pss: number;
}

async function listProcesses(): Promise<ProcessLine[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map(readProcess));
  return lines.filter((line) => line !== null);
}

/** Null for a process that ended between listing and looking. */
async function readProcess(pid: number): Promise<ProcessLine | null> {
  try {
    const [stat, rollup, command] = await Promise.all(
      ['stat', 'smaps_rollup', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
    );
    // The name in parentheses may hold spaces; state and parent follow the last one.
    const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const pss = Number(/^Pss:\s+(\d+)/m.exec(rollup ?? '')?.[1] ?? 0);
    return { pid, parent, command: command ?? '', pss };
  } catch {
    return null;
  }
}
