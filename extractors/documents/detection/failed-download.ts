import { z } from 'zod';
import knowledge from '../../../knowledge/failed-downloads.json' with { type: 'json' };

const { jsonKeys, xmlRoots, titles } = z
  .object({ jsonKeys: z.array(z.string()), xmlRoots: z.array(z.string()), titles: z.array(z.string()) })
  .parse(knowledge);
const KEYS: ReadonlySet<string> = new Set(jsonKeys);
const ROOTS: ReadonlySet<string> = new Set(xmlRoots);
const TITLES = titles.map((pattern) => new RegExp(pattern, 'u'));

/** Answers are short; a document that speaks of errors is longer than this. Characters a person sees. */
const LONGEST_PAGE = 1500;
const LONGEST_LINE = 200;
const LONGEST_SOURCE = 512 * 1024;
const SHOWN = 80;

/**
 * What a web server said in place of the file that was asked for, as a person would quote it; null for a text
 * that may be a document. Knows problem details in JSON and XML, error and sign-in pages in HTML, and bare lines.
 *
 * @example failedDownload('{"status":404,"message":"Không tìm thấy tệp"}') // 'Không tìm thấy tệp'
 */
export function failedDownload(text: string): string | null {
  if (text.length > LONGEST_SOURCE) return null;
  const source = text.trim();
  const said = /^[{[]/.test(source)
    ? saidInJson(source)
    : source.startsWith('<')
      ? saidInMarkup(source)
      : saidInLine(source);
  return said === null ? null : said.replace(/\s+/g, ' ').trim().slice(0, SHOWN);
}

function saidInJson(source: string): string | null {
  const value = parseJson(source);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const found = Object.entries(value).filter(([key]) => KEYS.has(key.toLowerCase()));
  if (found.length === 0) return null;
  const words = found
    .map(([, word]) => word)
    .find((word) => typeof word === 'string' && /\p{L}{2}/u.test(word));
  return typeof words === 'string' ? words : source;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Braces alone make no JSON: it is read as any text.
    return null;
  }
}

function saidInMarkup(source: string): string | null {
  const root = /^(?:<\?xml[^>]*>\s*)?<([\w:]+)/i.exec(source)?.[1]?.toLowerCase() ?? '';
  const shown = visibleText(source);
  if (ROOTS.has(root)) return shown;
  if (shown.length > LONGEST_PAGE) return null;
  const heads = [...source.matchAll(/<(title|h[1-3])\b[^>]*>([\s\S]*?)<\/\1\s*>/gi)].map((head) =>
    visibleText(head[2] ?? ''),
  );
  return heads.find(isTitleOfFailure) ?? (heads.length === 0 && isTitleOfFailure(shown) ? shown : null);
}

const saidInLine = (source: string): string | null =>
  source.length <= LONGEST_LINE && isTitleOfFailure(source) ? source : null;

function isTitleOfFailure(title: string): boolean {
  const lower = title.normalize('NFC').toLowerCase();
  return TITLES.some((pattern) => pattern.test(lower));
}

/** Roughly what a browser shows of a page; good enough to measure it. */
function visibleText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
