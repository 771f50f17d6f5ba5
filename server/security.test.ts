import { get, request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Problem } from './contract.ts';
import { withTestServer } from './testing/with-test-server.ts';

const server = withTestServer();

describe('strangers', () => {
  const status = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve) =>
      get(new URL('/api/summary', server().address), { headers }, (answer) =>
        resolve(answer.resume().statusCode),
      ),
    );

  it('are not answered under a foreign name', async () => {
    expect(await status({ host: 'evil.example' })).toBe(403);
    expect(await status({ host: 'localhost:1' })).toBe(200);
  });

  it('change nothing from a foreign page', async () => {
    for (const headers of [{}, { origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await server().ask('/api/upload?name=x', { method: 'POST', headers, body: 'x' });
      expect(answer.status).toBe(403);
    }
    expect(server().uploads.map(({ name }) => name)).not.toContain('x');
  });

  it('reach no file outside the screens', async () => {
    const code = await new Promise<number | undefined>((resolve) => {
      const options = {
        path: '/..%2f..%2f..%2fetc%2fhosts.json',
        host: '127.0.0.1',
        port: new URL(server().address).port,
      };
      request(options, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(code).toBe(404);
  });

  it('are told of no stack, and of the rules for browsers', async () => {
    const answer = await server().ask('/api/nothing');
    expect(answer.status).toBe(404);
    expect(Object.keys(Problem.strict().parse(await answer.json()))).toEqual(['code', 'reason', 'remedy']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
