import { createHash, randomUUID } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { findPrograms, type PostgresPrograms, programsIn } from './programs.ts';

/** Where root keeps what the server's own account must reach when the clone is closed to it. */
const OPEN_FOLDER = '/var/lib/bangvang';

/** The programs, copied to an open folder when the account cannot reach the packages (a clone in root's home). */
export async function reachablePrograms(account: Account | null): Promise<PostgresPrograms> {
  const programs = await findPrograms();
  if (!account || (await canReach(account, programs.postgres))) return programs;
  const { mtimeMs, size } = await stat(programs.postgres);
  const version = createHash('sha256').update(`${size}-${mtimeMs}`).digest('hex').slice(0, 12);
  const target = join(OPEN_FOLDER, `postgresql-${version}`);
  if (!(await isFolder(target))) await copyWhole(programs.root, target);
  return programsIn(target);
}

/** Copied aside and renamed, so that a half-made copy is never taken for a whole one. */
async function copyWhole(source: string, target: string): Promise<void> {
  const partial = `${target}.${randomUUID()}`;
  await mkdir(OPEN_FOLDER, { recursive: true, mode: 0o755 });
  await cp(source, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  await rename(partial, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(partial, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}

/**
 * The folder of the database cluster: `<data>/postgres`, or a folder outside when the server's account cannot
 * reach that. The choice is written down in `<data>/postgres.location`, so that it holds when the clone moves.
 */
export async function clusterFolder(dataFolder: string, account: Account | null): Promise<string> {
  const pointer = join(dataFolder, 'postgres.location');
  const known = await readFile(pointer, 'utf8').catch(() => null);
  if (known) return known.trim();
  const inside = join(dataFolder, 'postgres');
  if (!account || (await canReach(account, inside))) return inside;
  const outside = join(OPEN_FOLDER, `data-${randomUUID()}`);
  await mkdir(OPEN_FOLDER, { recursive: true, mode: 0o755 });
  // Of two first starts at once, the one whose pointer is written first decides.
  await writeFile(pointer, `${outside}\n`, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(pointer, 'utf8')).trim();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
