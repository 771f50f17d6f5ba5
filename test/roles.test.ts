import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { hasRedis, startTestRedis, type TestServer } from '../queue/testing/servers.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../store/testing/temporary-database.ts';
import { COMMAND } from './support/system.ts';

const Inbox = z.object({ entries: z.array(z.object({ name: z.string(), step: z.string().nullable() })) });
const REPORT = 'BÁO CÁO\nCông tác thi đua, khen thưởng năm 2022\nNăm 2022, tặng Giấy khen cho 12 cá nhân.\n';

const withRedis = hasRedis() || process.env.CI !== undefined;
if (!withRedis)
  process.stderr.write('redis-server is not installed here: the roles are not tried on Redis\n');

describe('watch, worker and serve as processes of their own, on a PostgreSQL server', () => {
  let database: TemporaryDatabase;
  let redis: TestServer | null = null;
  const roles: ChildProcess[] = [];

  beforeEach(async () => {
    database = await temporaryDatabase();
  });
  afterEach(async () => {
    for (const role of roles.splice(0)) {
      const exit = once(role, 'exit');
      role.kill('SIGTERM');
      expect((await exit)[0]).toBe(0);
    }
    await redis?.stop();
    redis = null;
    await database.close();
  });

  /** Starts a role and waits for the line in which it says that it is ready. */
  async function start(role: string, extra: Readonly<Record<string, string>>): Promise<string> {
    const child = spawn(process.execPath, [COMMAND, role], {
      env: {
        ...process.env,
        BANGVANG_DATA: join(database.folder, 'work'),
        BANGVANG_PORT: '0',
        BANGVANG_QUIET_MS: '50',
        DATABASE_URL: database.url,
        ...extra,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    roles.push(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value = '' } = await lines.next();
    return value;
  }

  it.each(['PostgreSQL', ...(withRedis ? ['Redis'] : [])])(
    'bring a file to review with the queue in %s',
    async (queue) => {
      if (queue === 'Redis') redis = await startTestRedis();
      const extra: Record<string, string> = redis ? { REDIS_URL: redis.backend.url } : {};
      const inbox = join(database.folder, 'work', 'inbox');
      await mkdir(inbox, { recursive: true });
      await writeFile(join(inbox, 'báo cáo.txt'), REPORT);
      const said = await Promise.all(['serve', 'watch', 'worker'].map((role) => start(role, extra)));
      const address = /http:\/\/\S+/.exec(said.join(' '))?.[0] ?? '';
      await vi.waitFor(
        async () => {
          const { entries } = Inbox.parse(await (await fetch(`${address}api/documents`)).json());
          expect(entries).toEqual([{ name: 'báo cáo.txt', step: 'ready' }]);
        },
        { timeout: 60_000, interval: 100 },
      );
    },
  );
});
