import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { PostgresAccountError } from './errors.ts';

const run = promisify(execFile);

/** Whom the PostgreSQL server runs as; null: as ourselves. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. Started by root (a container, a server's console) it runs under the
 * system's `postgres` account, which is made when there is none; anybody else runs it as themselves.
 */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** Debian and Red Hat know `useradd`, Alpine's busybox `adduser`. */
async function create(): Promise<Account> {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', NAME]],
  ];
  const failures: string[] = [];
  for (const [command, args] of attempts) {
    await run(command, args).catch((error: Error) => failures.push(`${command}: ${error.message}`));
    const account = await lookUp();
    if (account) return account;
  }
  throw new PostgresAccountError({ detail: failures.join('; ') });
}

/** Whether the account may walk down to `path`: each folder above it must let it through. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await lstat(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
