import { describe, expect, it } from 'vitest';
import { DatabaseUnavailableError } from '../model/errors.ts';
import { RedisUnavailableError } from './backend.ts';
import { addingJobs } from './conformance/adding.ts';
import { failingJobs } from './conformance/failing.ts';
import { readingPages } from './conformance/reading.ts';
import { survivingLoss } from './conformance/surviving.ts';
import { openQueue } from './job-queue.ts';
import { freePort } from './testing/free-port.ts';
import { Harness } from './testing/harness.ts';
import { hasRedis, startTestPostgres, startTestRedis } from './testing/servers.ts';

const BACKENDS = [
  { name: 'PostgreSQL', start: startTestPostgres, missing: false },
  { name: 'Redis', start: startTestRedis, missing: !hasRedis() },
];

describe.each(BACKENDS)('the queue on $name', ({ name, start, missing }) => {
  // In CI a missing server is an error: the suite runs, and fails to start it.
  if (missing && process.env.CI === undefined) {
    it.skip(`needs a server that this machine lacks: install redis-server for the ${name} half`, () =>
      undefined);
    return;
  }
  const harness = new Harness(start);
  addingJobs(harness);
  readingPages(harness);
  failingJobs(harness);
  survivingLoss(harness);
});

describe('a queue without a server', () => {
  it('is refused by name', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    const ignore = () => undefined;
    await expect(openQueue({ kind: 'postgres', url: `postgres://a:b@${address}/c` }, ignore)).rejects.toThrow(
      DatabaseUnavailableError,
    );
    await expect(openQueue({ kind: 'redis', url: `redis://${address}` }, ignore)).rejects.toThrow(
      RedisUnavailableError,
    );
  });
});
