import { decodeWindows1252 } from '../../text/legacy/windows-1252.ts';
import { decodeText } from '../text-file/decode.ts';

/** How far into a file its own word on its character set is looked for, in bytes (HTML standard: 1024). */
const DECLARED_WITHIN = 4096;
const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
/** What pages say that were never asked: their bytes are looked at instead. */
const SAYS_NOTHING = /^(?:utf-?8|iso-8859-1|latin-?1|windows-1252|us-ascii|x-user-defined)$/i;

/** Names of fonts that tell which text is TCVN3 or VNI: then no text needs to be told by its look. */
const LEGACY_FONT = /(?:face\s*=|font-family\s*:)\s*["']?\s*(?:\.vn|vni)/i;

/**
 * The text of an HTML file. Valid UTF-8 and UTF-16 are what they are, whatever the file says; else its own
 * declaration holds (windows-1258, for example), and where that says nothing its bytes tell the legacy encoding.
 *
 * @param said what is said of it outside: by the archive that it lies in
 */
export function decodeHtml(bytes: Uint8Array, said?: string): string {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const [, meta, xml] = DECLARATION.exec(head) ?? [];
  const declared = meta ?? xml ?? said ?? 'utf-8';
  const isNarrow = !head.includes('\0');
  if (isNarrow && !SAYS_NOTHING.test(declared) && !isUtf8(bytes)) {
    const text = decodeAs(declared, bytes);
    if (text !== null) return text;
  }
  const utf8 = decodeAs('utf-8', bytes, true);
  if (isNarrow && utf8 !== null && LEGACY_FONT.test(utf8)) return utf8;
  return decodeText(bytes) ?? decodeWindows1252(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  return decodeAs('utf-8', bytes, true) !== null;
}

function decodeAs(label: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes).normalize('NFC');
  } catch {
    // No such encoding, or not valid in it: the caller tries another.
    return null;
  }
}
