import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimRole, holdEmbeddedPostgres } from './hold-postgres.ts';
import { startPostgres } from './server.ts';

const STARTER = fileURLToPath(new URL('./testing/start-and-wait.ts', import.meta.url));

describe('embedded PostgreSQL', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang postgres Đặng Ngọc-'));
    await chmod(folder, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('starts in a path with spaces and Vietnamese letters, stops, and starts again', async () => {
    const data = join(folder, 'một');
    const first = await startPostgres(data);
    expect(first.adopted).toBe(false);
    await first.stop();
    const second = await startPostgres(data);
    expect(second.adopted).toBe(false);
    await second.stop();
  });

  it('adopts the server that a killed process left behind', async () => {
    const data = join(folder, 'hai');
    const child = spawn(process.execPath, ['--import', import.meta.resolve('#typescript'), STARTER, data], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = await once(createInterface({ input: child.stdout }), 'line');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await startPostgres(data);
    expect(server).toMatchObject({ adopted: true, url });
    await server.stop();
  });

  it('gives one server to two that start at the same moment', async () => {
    const data = join(folder, 'ba');
    const [one, two] = await Promise.all([startPostgres(data), startPostgres(data)]);
    expect(two.url).toBe(one.url);
    await one.stop();
    await two.stop();
  });

  it('starts behind a first start that was cut short', async () => {
    const data = join(folder, 'bốn');
    const partial = join(data, 'postgres.11111111-2222-3333-4444-555555555555');
    await mkdir(partial, { recursive: true });
    await utimes(partial, 0, 0);
    const server = await startPostgres(data);
    await server.stop();
    expect(await readdir(data)).not.toContain(basename(partial));
  });

  it.runIf(process.getuid?.() === 0)(
    'started by root, keeps the data where its own account can reach them',
    async () => {
      const closed = await mkdtemp(join(tmpdir(), 'bangvang-closed-'));
      const data = join(closed, 'data');
      await chmod(closed, 0o700);
      const server = await startPostgres(data);
      await server.stop();
      const outside = (await readFile(join(data, 'postgres.location'), 'utf8')).trim();
      expect(outside.startsWith(closed)).toBe(false);
      const again = await startPostgres(data);
      await again.stop();
      await rm(outside, { recursive: true });
      await rm(closed, { recursive: true });
    },
  );

  it('is not misled by a pid file whose number now belongs to another process', async () => {
    const data = join(folder, 'năm');
    await (await startPostgres(data)).stop();
    const pidFile = `${process.pid}\n${data}\n0\n5432\n`;
    await writeFile(join(data, 'postgres', 'postmaster.pid'), pidFile);
    const server = await startPostgres(data);
    expect(server.adopted).toBe(false);
    await server.stop();
  });

  it('is stopped by the last of those who hold it, and lets one claim to be the instance', async () => {
    const data = join(folder, 'sáu');
    const one = await holdEmbeddedPostgres(data);
    const two = await holdEmbeddedPostgres(data);
    const claim = await claimRole(one.url, 'start');
    expect(await claimRole(two.url, 'start')).toBeNull();
    await claim?.close();
    await one.close();
    const again = await claimRole(two.url, 'start');
    expect(again).not.toBeNull();
    await again?.close();
    await two.close();
    const after = await startPostgres(data);
    expect(after.adopted).toBe(false);
    await after.stop();
  });
});
