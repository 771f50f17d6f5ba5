/** A file within a web archive. */
interface ArchivedFile {
  readonly type: string;
  /** Of its text, where the archive says so. */
  readonly charset: string | undefined;
  /** Where it lay on the web or in its folder, and its name for `cid:`; '' where it has none. */
  readonly location: string;
  readonly id: string;
  readonly bytes: Buffer;
}

/** A page saved with its pictures in one file: its HTML, and the files that it shows by their addresses. */
export interface WebArchive {
  readonly pages: readonly Pick<ArchivedFile, 'bytes' | 'charset'>[];
  /** The bytes of a file as a page names it; undefined where the archive has none. */
  fileAt(address: string): Uint8Array | undefined;
}

/** Parts inside of parts: a page with its pictures inside of its versions. */
const DEEPEST = 10;
const FRAMES = /<frameset\b/i;
/** How Excel names the sheets of a workbook beside its frames and tabs. */
const SHEET = /\bsheet\d+\.html?$/i;

/**
 * Takes a web archive (MHTML, RFC 2557) apart. The first HTML in it is the page; further ones are frames of it, as
 * advertisements are. Only where the first is nothing but frames, as of a workbook, those of its sheets are read.
 */
export function readWebArchive(bytes: Uint8Array): WebArchive {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const files = filesIn(source, 0);
  const pages = files.filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  const [first] = pages;
  const isFrames = first !== undefined && FRAMES.test(first.bytes.toString('latin1'));
  const sheets = isFrames ? pages.filter(({ location }) => SHEET.test(location)) : [];
  const read = sheets.length > 0 ? sheets : first === undefined ? [] : isFrames ? pages.slice(1) : [first];
  return { pages: read, fileAt: (address) => fileAt(files, first?.location ?? '', address)?.bytes };
}

function filesIn(part: string, depth: number): ArchivedFile[] {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
  const fields = fieldsOf(head);
  const type = fields.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type)) {
    if (boundary === undefined || depth >= DEEPEST) return [];
    const parts = body.split(`--${boundary}`).slice(1);
    // What follows the last boundary, which ends with two dashes, is no part.
    const end = parts.findIndex((one) => one.startsWith('--'));
    const inside = end < 0 ? parts : parts.slice(0, end);
    return inside.flatMap((one) => filesIn(one.replace(/^[ \t]*\r?\n/, ''), depth + 1));
  }
  return [
    {
      type: type.split(';')[0]?.trim().toLowerCase() ?? '',
      charset: parameter(type, 'charset'),
      location: fields.get('content-location') ?? '',
      id: (fields.get('content-id') ?? '').replace(/^<|>$/g, ''),
      bytes: decoded(body, fields.get('content-transfer-encoding') ?? ''),
    },
  ];
}

function fieldsOf(head: string): ReadonlyMap<string, string> {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]];
    }),
  );
}

const parameter = (field: string, name: string): string | undefined => {
  const [, quoted, plain] = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field) ?? [];
  return quoted ?? plain;
};

function decoded(body: string, encoding: string): Buffer {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

/** By its name for `cid:`, its place, or its place beside the page. */
function fileAt(files: readonly ArchivedFile[], page: string, address: string): ArchivedFile | undefined {
  const id = /^cid:(.*)$/i.exec(address)?.[1];
  if (id !== undefined) return files.find((file) => file.id === id || file.id === decodeSafely(id));
  const beside = URL.canParse(address, page) ? new URL(address, page).href : address;
  const places = new Set([address, beside, decodeSafely(beside)]);
  return files.find(
    (file) => file.location !== '' && (places.has(file.location) || places.has(decodeSafely(file.location))),
  );
}

function decodeSafely(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A percent sign that encodes nothing: the address as it is.
    return address;
  }
}
