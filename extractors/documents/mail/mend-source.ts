const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** Two encoded words of base64 in one encoding, the first of them padded; what folds a header stands between them. */
const CUT_WORDS = /=\?([^?\s]+)\?B\?([A-Za-z0-9+/]*=+)\?=\s+=\?\1\?B\?([A-Za-z0-9+/]*=*)\?=/gi;

/**
 * The source of a mail with its headers as the standard wants them; bodies stay byte for byte.
 *
 * - Subjects and file names in windows-1258 without a word about it become UTF-8 (RFC 5322 allows neither).
 * - Encoded words cut inside a letter become one (RFC 2047, 5 forbids the cut; programs that count bytes make it).
 */
export function mendHeaders(source: Uint8Array): Uint8Array {
  const mended: Uint8Array[] = [];
  let start = 0;
  let inHeader = true;
  for (let at = 0; at < source.length; at = lineAfter(source, at)) {
    const turns = inHeader ? isBlankLine(source, at) : beginsPart(source, at);
    if (!turns) continue;
    const block = source.subarray(start, at);
    mended.push(inHeader ? mendBlock(block) : block);
    start = at;
    inHeader = !inHeader;
  }
  const rest = source.subarray(start);
  return Buffer.concat([...mended, inHeader ? mendBlock(rest) : rest]);
}

/**
 * The source of a mail of several parts with its boundary put back, where the header that named it lost it: the
 * first line that begins with `--` and stands above a part's own header is the boundary.
 * @returns null where there is none to be found
 */
export function mendBoundary(source: Uint8Array): Uint8Array | null {
  const text = Buffer.from(source).toString('latin1');
  const boundary = /\n--([^\s"]{1,70})[ \t]*\r?\nContent-[A-Za-z-]+:/i.exec(text)?.[1];
  if (boundary === undefined) return null;
  const head = `Content-Type: multipart/mixed; boundary="${boundary}"\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), source]);
}

function lineAfter(source: Uint8Array, at: number): number {
  const end = source.indexOf(LF, at);
  return end === -1 ? source.length : end + 1;
}

function isBlankLine(source: Uint8Array, at: number): boolean {
  return source[at] === LF || (source[at] === CR && source[at + 1] === LF);
}

/** A line such as a boundary is, above one such as a part's header begins with. */
function beginsPart(source: Uint8Array, at: number): boolean {
  if (source[at] !== DASH || source[at + 1] !== DASH) return false;
  const next = lineAfter(source, at);
  return /^content-/i.test(Buffer.from(source.subarray(next, next + 8)).toString('latin1'));
}

function mendBlock(block: Uint8Array): Uint8Array {
  const text = isUtf8(block)
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(block)
    : new TextDecoder('windows-1258').decode(block).normalize('NFC');
  return Buffer.from(joinCutWords(text));
}

function joinCutWords(headers: string): string {
  const joined = headers.replace(CUT_WORDS, (_, charset: string, first: string, second: string) => {
    const bytes = [first, second].map((half) => Buffer.from(half, 'base64'));
    return `=?${charset}?B?${Buffer.concat(bytes).toString('base64')}?=`;
  });
  return joined === headers ? headers : joinCutWords(joined);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Some other encoding: that is what is asked.
    return false;
  }
}
