import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { bangvang, type RunningSystem, startSystem } from './support/system.ts';

const PATIENCE = { timeout: 60_000, interval: 100 };
const Inbox = z.object({ entries: z.array(z.object({ name: z.string(), step: z.string().nullable() })) });
const REPORT =
  'BÁO CÁO\nCông tác thi đua, khen thưởng năm 2022\nNăm 2022, tặng Giấy khen cho 12 cá nhân và 05 tập thể.\n';

describe('bangvang start', () => {
  let folder: string;
  let data: string;
  const systems: RunningSystem[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangvang thư mục số 1 '));
    // Open to the account that the database runs under when the tests run as root.
    await chmod(folder, 0o755);
    data = join(folder, 'dữ liệu');
  });
  afterEach(async () => {
    for (const system of systems.splice(0)) await system.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(dataFolder = data): Promise<RunningSystem> {
    const system = await startSystem(dataFolder);
    systems.push(system);
    return system;
  }

  async function expectReady(system: RunningSystem, name: string): Promise<void> {
    await vi.waitFor(async () => {
      const response = await fetch(`${system.address}/api/documents`);
      const { entries } = Inbox.parse(await response.json());
      expect(entries).toContainEqual({ name, step: 'ready' });
    }, PATIENCE);
  }

  it('brings a dropped file to review in a path with spaces and Vietnamese letters, and stops cleanly', async () => {
    const system = await start();
    await writeFile(join(data, 'inbox', 'Báo cáo 2022.txt'), REPORT);
    await expectReady(system, 'Báo cáo 2022.txt');
    expect(await system.stop()).toBe(0);
    expect(await readdir(join(data, 'inbox'))).toEqual(['.done']);
  });

  it('starts again after kill -9 and takes what was dropped meanwhile', async () => {
    const first = await start();
    await first.kill();
    await writeFile(join(data, 'inbox', 'sau.txt'), REPORT);
    await expectReady(await start(), 'sau.txt');
  });

  it('runs twice side by side on two folders, and refuses a second start on one', async () => {
    const one = await start();
    const two = await start(join(folder, 'khác'));
    expect(two.address).not.toBe(one.address);
    const again = await bangvang(['start'], { BANGVANG_DATA: data, BANGVANG_PORT: '0' });
    expect(again.code).toBe(3);
    expect(again.stderr).toContain(one.address);
  });
});
