import { afterAll, beforeAll } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

/** Starts a server before the tests of a file and closes it after; it is there once a test runs. */
export function withTestServer(): () => TestServer {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.close());
  return () => {
    if (!server) throw new Error('the server starts when the tests begin');
    return server;
  };
}
