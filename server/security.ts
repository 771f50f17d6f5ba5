import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { ForeignHostError, ForeignOriginError } from './errors.ts';

/*
 * The screens have no sign-in yet and run on the officer's own machine. What stands against them is other web
 * sites open in the same browser:
 * - DNS rebinding: a foreign name that points at 127.0.0.1. Only our own host names are answered.
 * - cross-site requests: a foreign page posting to us. Whatever changes something must come from our own pages.
 * - files as an attack: originals are only ever downloaded, nothing is sniffed, framed or run from elsewhere.
 */

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const EVERY_ADDRESS = ['0.0.0.0', '::'];
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Answers only under our own names. @param host what the server is bound to */
export function ownHostOnly(host: string): MiddlewareHandler {
  const names = new Set([...LOOPBACK, bracketed(host), host]);
  const everywhere = EVERY_ADDRESS.includes(host);
  if (everywhere) names.add(hostname().toLowerCase());
  return async (c, next) => {
    const name = hostnameOf(c.req.header('host'));
    // Bound to every address, ours cannot be listed; a bare address cannot be rebound by a foreign name.
    const isOwn = names.has(name) || (everywhere && isIP(name.replace(/[[\]]/g, '')) !== 0);
    if (!isOwn) throw new ForeignHostError();
    await next();
  };
}

/** Requests that change something must come from a page of our own; browsers say where they come from. */
export const ownOriginOnly: MiddlewareHandler = async (c, next) => {
  if (SAFE_METHODS.has(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const fromOrigin = origin !== undefined && hostOf(origin) === c.req.header('host');
  if (site === undefined ? !fromOrigin : site !== 'same-origin') throw new ForeignOriginError();
  return next();
};

const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  // The component library writes style attributes and elements.
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const protectiveHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('content-security-policy', POLICY);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
};

function hostnameOf(host: string | undefined): string {
  const url = `http://${host ?? ''}/`;
  return host !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
}
