import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes into its cluster: the process and the port it listens on. */
export interface PidFile {
  readonly pid: number;
  readonly port: number;
}

/** `postmaster.pid` of a cluster: line 1 is the process, line 4 the port (PostgreSQL manual, "pg_ctl"); null if absent or half-written. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : null;
}

export async function removePidFile(cluster: string): Promise<void> {
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

/** Whether the process lives and is a PostgreSQL server: after a reboot the number may belong to anything else. */
export async function isPostgresProcess(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('postgres');
}
