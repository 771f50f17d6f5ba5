import { posix } from 'node:path';
import { DamagedFileError } from '../../../model/errors.ts';
import { isZip, openZip, type ZipPackage } from '../package/zip.ts';
import { decodeText } from '../text-file/decode.ts';
import { flatParts } from './flat-parts.ts';
import type { Parts } from './parts.ts';
import { isWord2003, word2003Parts } from './word-2003.ts';
import { type Element, parseXml } from './xml.ts';

/** How one part names another (ECMA-376 part 2, 9.3). */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `styles`, `header` or `image`. */
  readonly type: string;
  /** A part's name, or an address outside of the file. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word file and how they name each other. Nothing outside of the file is ever fetched. */
export class OfficePackage {
  readonly #parts: Parts;
  readonly #file: string;

  constructor(parts: Parts, file: string) {
    this.#parts = parts;
    this.#file = file;
  }

  /** The bytes of a part, null where there is none. @throws DamagedFileError */
  bytes(name: string): Promise<Uint8Array | null> {
    return this.#parts.bytes(name);
  }

  /** The elements of an XML part, none where it is missing. @throws DamagedFileError */
  async xml(name: string): Promise<readonly Element[]> {
    try {
      return await this.#parts.elements(name);
    } catch (error) {
      if (error instanceof DamagedFileError) throw error;
      throw new DamagedFileError({ file: this.#file }, { cause: error });
    }
  }

  /** What a part names; `''` for the package itself. */
  async relations(part: string): Promise<readonly Relation[]> {
    const folder = posix.dirname(part);
    const elements = await this.xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    const listed = elements.flatMap((root) => root.children).filter((child) => child.name === 'Relationship');
    return listed.map(({ attributes }): Relation => {
      const [external, target] = [attributes.TargetMode === 'External', attributes.Target ?? ''];
      return {
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: external ? target : posix.join('/', folder, target).slice(1),
        external,
      };
    });
  }
}

/**
 * Opens a Word file: a package in ZIP or in one XML file ("Flat OPC"), or the XML of Word 2003.
 * @throws DamagedFileError, FileTooLargeError (a bomb)
 */
export async function openPackage(bytes: Uint8Array, file: string): Promise<OfficePackage> {
  const parts = isZip(bytes) ? zipParts(await openZip(bytes, file)) : partsOfXml(bytes, file);
  return new OfficePackage(parts, file);
}

const zipParts = (zip: ZipPackage): Parts => ({
  bytes: (name) => zip.read(name),
  elements: async (name) => {
    const text = await zip.readXml(name);
    return text === null ? [] : parseXml(text);
  },
});

function partsOfXml(bytes: Uint8Array, file: string): Parts {
  const text = decodeText(bytes);
  // As in a ZIP file: entities are where bombs and reads of other files come from.
  if (text === null || /<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DamagedFileError({ file });
  try {
    const root = parseXml(text).filter(({ name }) => !name.startsWith('?') && name !== '#text');
    return root.some(isWord2003) ? word2003Parts(root) : flatParts(root);
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}
