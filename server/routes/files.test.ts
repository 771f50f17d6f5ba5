import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withTestServer } from '../testing/with-test-server.ts';

const server = withTestServer();

describe('pictures, server().uploads and events', () => {
  it('draws a page', async () => {
    const answer = await server().ask(`/api/documents/${server().documentId}/pages/1/picture?dpi=100`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
  });

  it('turns a page as its reading did', async () => {
    const sizeOf = async (query: string) => {
      const answer = await server().ask(
        `/api/documents/${server().documentId}/pages/1/picture?dpi=72${query}`,
      );
      const { width, height } = await sharp(await answer.arrayBuffer()).metadata();
      return [width, height];
    };
    const upright = await sizeOf('');
    expect(await sizeOf('&turned=90')).toEqual(upright.toReversed());
  });

  it('has no page beyond the last and no other resolution', async () => {
    expect((await server().ask(`/api/documents/${server().documentId}/pages/4/picture`)).status).toBe(404);
    expect(
      (await server().ask(`/api/documents/${server().documentId}/pages/1/picture?dpi=5000`)).status,
    ).toBe(400);
  });

  it('gives the original to be saved, under its own name', async () => {
    const answer = await server().ask(`/api/documents/${server().documentId}/original`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''B%C3%A1o/);
    expect((await answer.text()).startsWith('%PDF')).toBe(true);
  });

  it('hands an upload to the inbox', async () => {
    const answer = await server().ask(`/api/upload?name=${encodeURIComponent('báo cáo.pdf')}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
      body: 'nội dung',
    });
    expect(answer.status).toBe(204);
    expect(server().uploads).toEqual([{ name: 'báo cáo.pdf', content: 'nội dung' }]);
  });
});
