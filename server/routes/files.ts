import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { FileTooLargeError } from '../../model/errors.ts';
import { findSource } from '../../store/review.ts';
import type { ServerContext } from '../context.ts';
import { DocumentPath, PicturePath, PictureQuery, UploadQuery } from '../contract.ts';
import { BadRequestError, DocumentNotFoundError, PageNotFoundError } from '../errors.ts';
import { newRouter } from '../router.ts';
import { webStream } from '../web-stream.ts';

const Bytes = z.string().openapi({ type: 'string', format: 'binary' });
const MEGABYTE = 1024 * 1024;

const picture = createRoute({
  method: 'get',
  path: '/documents/{id}/pages/{page}/picture',
  request: { params: PicturePath, query: PictureQuery },
  responses: { 200: { description: 'The page', content: { 'image/webp': { schema: Bytes } } } },
});

const original = createRoute({
  method: 'get',
  path: '/documents/{id}/original',
  request: { params: DocumentPath },
  responses: {
    200: { description: 'The file as it came', content: { 'application/octet-stream': { schema: Bytes } } },
  },
});

const upload = createRoute({
  method: 'post',
  path: '/upload',
  request: {
    query: UploadQuery,
    body: { required: true, content: { 'application/octet-stream': { schema: Bytes } } },
  },
  responses: { 204: { description: 'The file is in the inbox' } },
});

/** The files themselves: page pictures, originals, and uploads into the inbox. */
export function fileRoutes({ db, files, pictures, maxUploadBytes, onUpload }: ServerContext) {
  return newRouter()
    .openapi(picture, async (c) => {
      const { id, page } = c.req.valid('param');
      const source = await findSource(db, id);
      if (!source) throw new DocumentNotFoundError();
      if (source.pageCount !== null && page > source.pageCount) throw new PageNotFoundError({ page });
      const view = { page, ...c.req.valid('query') };
      const { sha256, name } = source;
      const bytes = await pictures.picture({ sha256, name, path: files.pathOf(sha256), ...view });
      return c.body(Uint8Array.from(bytes), 200, {
        'content-type': 'image/webp',
        'cache-control': 'private, max-age=31536000, immutable',
      });
    })
    .openapi(original, async (c) => {
      const document = await findSource(db, c.req.valid('param').id);
      if (!document) throw new DocumentNotFoundError();
      const path = files.pathOf(document.sha256);
      const { size } = await stat(path);
      return c.body(webStream(createReadStream(path)), 200, {
        'content-type': 'application/octet-stream',
        'content-length': String(size),
        'content-disposition': attachment(document.name),
      });
    })
    .openapi(upload, async (c) => {
      const { body } = c.req.raw;
      if (!body) throw new BadRequestError({ fields: 'body' });
      const { name } = c.req.valid('query');
      await onUpload(Readable.from(limited(body, name, maxUploadBytes)), name);
      return c.body(null, 204);
    });
}

async function* limited(body: ReadableStream<Uint8Array>, file: string, limit: number) {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) {
      const [sent, allowed] = [size, limit].map((bytes) => Math.ceil(bytes / MEGABYTE));
      throw new FileTooLargeError({ file, size: sent ?? 0, limit: allowed ?? 0 });
    }
    yield chunk;
  }
}

/** Always to be saved, never shown in place: an original may carry anything. Name as RFC 6266 and 8187 have it. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
