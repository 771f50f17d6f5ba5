import { readdir, readFile } from 'node:fs/promises';

const PAGE_BYTES = 4096;

/** Resident memory of a process and all its descendants, and of the server it started, in MiB. Linux only. */
export async function treeMegabytes(root: number, alsoNamed: string): Promise<number> {
  const processes = await listProcesses();
  const wanted = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent, command } of processes) {
      if (wanted.has(pid) || !(wanted.has(parent) || command.includes(alsoNamed))) continue;
      wanted.add(pid);
      grown = true;
    }
  }
  const bytes = processes.filter(({ pid }) => wanted.has(pid)).reduce((sum, { rss }) => sum + rss, 0);
  return bytes / 1024 / 1024;
}

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly rss: number;
}

async function listProcesses(): Promise<ProcessLine[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map(readProcess));
  return lines.filter((line) => line !== null);
}

/** Null for a process that ended between listing and looking. */
async function readProcess(pid: number): Promise<ProcessLine | null> {
  try {
    const [stat, statm, command] = await Promise.all(
      ['stat', 'statm', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
    );
    // The name in parentheses may hold spaces; state and parent follow the last one.
    const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: command ?? '', rss: Number(statm?.split(' ')[1]) * PAGE_BYTES };
  } catch {
    return null;
  }
}
