import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { message } from '../locales/message.ts';
import { languageOf } from './problem.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The built screens. A path without an extension is one of the screens' own addresses and gets the page that
 * draws them; files below `assets/` carry their hash in their name and never change.
 */
export function screens(webFolder: string): MiddlewareHandler {
  const root = resolve(webFolder);
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const path = decoded(c.req.path);
    if (path === null || path.includes('\0')) return next();
    const file = extname(path) ? join(root, normalize(path)) : join(root, 'index.html');
    const type = TYPES[extname(file)];
    if (!file.startsWith(root + sep) || type === undefined) return next();
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) {
      if (extname(path)) return next();
      return c.text(message(languageOf(c), 'program.screens-missing'), 503);
    }
    const isHashed = file.startsWith(join(root, 'assets') + sep);
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': type,
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
