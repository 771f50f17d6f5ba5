import type { Place } from './fib.ts';

/** What holds from `start` up to `end`, both offsets in the document stream. */
export interface FormatRun {
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph's style; 0 for runs of characters. */
  readonly style: number;
  readonly list: Buffer;
}

const PAGE = 512;
/** Bytes that a paragraph's place in its page takes, of which the first is its offset ([MS-DOC] 2.9.23). */
const PARAGRAPH_PLACE = 13;

/**
 * The formats of all characters or paragraphs ([MS-DOC] 2.8.25, 2.8.6): pages of 512 bytes in the document stream
 * that a table names.
 */
export function readFormats(
  kind: 'characters' | 'paragraphs',
  document: Buffer,
  table: Buffer,
  { offset, length }: Place,
): FormatRun[] {
  const index = table.subarray(offset, offset + length);
  const count = Math.max(0, Math.floor((index.length - 4) / 8));
  const pages = Array.from(
    { length: count },
    (_, page) => index.readUInt32LE(4 * (count + 1) + 4 * page) & 0x3fffff,
  );
  const runs = pages.flatMap((page) => readPage(kind, document.subarray(page * PAGE, (page + 1) * PAGE)));
  return runs.sort((a, b) => a.start - b.start);
}

function readPage(kind: 'characters' | 'paragraphs', page: Buffer): FormatRun[] {
  if (page.length < PAGE) return [];
  const count = page.readUInt8(PAGE - 1);
  const step = kind === 'characters' ? 1 : PARAGRAPH_PLACE;
  if (4 * (count + 1) + step * count > PAGE) return [];
  return Array.from({ length: count }, (_, run) => {
    const at = 2 * page.readUInt8(4 * (count + 1) + step * run);
    const [start, end] = [page.readUInt32LE(4 * run), page.readUInt32LE(4 * run + 4)];
    const bytes =
      at === 0 ? Buffer.alloc(0) : kind === 'characters' ? characterList(page, at) : paragraphList(page, at);
    if (kind === 'characters') return { start, end, style: 0, list: bytes };
    return { start, end, style: bytes.length < 2 ? 0 : bytes.readUInt16LE(0), list: bytes.subarray(2) };
  });
}

const characterList = (page: Buffer, at: number): Buffer =>
  page.subarray(at + 1, at + 1 + page.readUInt8(at));

/** The length counts words; where it is naught it is in the next byte ([MS-DOC] 2.9.175). */
function paragraphList(page: Buffer, at: number): Buffer {
  const words = page.readUInt8(at);
  if (words > 0) return page.subarray(at + 1, at + 2 * words);
  return page.subarray(at + 2, at + 2 + 2 * page.readUInt8(at + 1));
}
