import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { PostgresStartError } from './errors.ts';
import type { PostgresPrograms } from './programs.ts';

export const SUPERUSER = 'bangvang';

/** Small enough for an old PC that also runs OCR; durability stays as PostgreSQL ships it. */
const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = 64MB
max_wal_size = 256MB
log_timezone = 'UTC'
timezone = 'UTC'
`;

/** Making a cluster takes seconds: after this time nobody is at it any more. */
const ABANDONED_AFTER_MS = 600_000;

/**
 * Makes the database cluster if there is none. It is made aside and renamed when whole, so that a first start
 * that was cut short leaves nothing that a second one could trip over. The password is kept in
 * `<data>/postgres.password`, readable by the owner alone.
 */
export async function ensureCluster(
  programs: PostgresPrograms,
  folder: string,
  passwordFile: string,
  account: Account | null,
): Promise<void> {
  if (await isCluster(folder)) return;
  const password = await ensurePassword(passwordFile);
  const partial = `${folder}.${randomUUID()}`;
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 });
    await writeFile(`${partial}.password`, password, { mode: 0o600 });
    if (account) {
      await chown(partial, account.uid, account.gid);
      await chown(`${partial}.password`, account.uid, account.gid);
    }
    await initialise(programs, partial, account);
    await appendFile(join(partial, 'postgresql.conf'), SETTINGS);
    await rename(partial, folder);
  } catch (error) {
    // Another process may have made it at the same moment and cleared ours away.
    if (!(await isCluster(folder))) throw error;
  } finally {
    await removePartial(partial);
    await removeAbandoned(folder);
  }
}

async function removePartial(partial: string): Promise<void> {
  await rm(partial, { recursive: true, force: true });
  await rm(`${partial}.password`, { force: true });
}

/** What first starts that were killed left beside the cluster; one that is going on now is left alone. */
async function removeAbandoned(folder: string): Promise<void> {
  const isPartial = (name: string) =>
    name.startsWith(`${basename(folder)}.`) && /\.[0-9a-f-]{36}$/.test(name);
  for (const name of (await readdir(dirname(folder))).filter(isPartial)) {
    const partial = join(dirname(folder), name);
    const { mtimeMs } = await stat(partial);
    if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) await removePartial(partial);
  }
}

/** The password of the embedded server. */
export async function readPassword(passwordFile: string): Promise<string> {
  return (await readFile(passwordFile, 'utf8')).trim();
}

async function ensurePassword(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = randomBytes(24).toString('base64url');
  await writeFile(file, `${fresh}\n`, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readPassword(file);
}

async function isCluster(folder: string): Promise<boolean> {
  return stat(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

async function initialise(
  programs: PostgresPrograms,
  folder: string,
  account: Account | null,
): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    '--auth=scram-sha-256',
    `--pwfile=${folder}.password`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
  const child = spawn(programs.initdb, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...account });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new PostgresStartError({ detail: Buffer.concat(output).toString('utf8').slice(-600) });
}
