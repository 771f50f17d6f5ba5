import { describe, expect, it } from 'vitest';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('live events', () => {
  it('tell when a document changes', async () => {
    const abort = new AbortController();
    const answer = await server().ask('/api/events', { signal: abort.signal });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = (await reader?.read())?.value ?? '';
    await server().say(5, { action: 'confirm' });
    while (!seen.includes('event: document')) seen += (await reader?.read())?.value ?? '';
    expect(seen).toContain(server().documentId);
    abort.abort();
  });
});
