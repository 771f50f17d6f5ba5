import { posix } from 'node:path';
import { DamagedFileError } from '../../../model/errors.ts';
import { openZip, type ZipPackage } from '../package/zip.ts';
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
  readonly #zip: ZipPackage;
  readonly #file: string;

  constructor(zip: ZipPackage, file: string) {
    this.#zip = zip;
    this.#file = file;
  }

  /** The bytes of a part, null where there is none. @throws DamagedFileError */
  bytes(name: string): Promise<Uint8Array | null> {
    return this.#zip.read(name);
  }

  /** The elements of an XML part, none where it is missing. @throws DamagedFileError */
  async xml(name: string): Promise<readonly Element[]> {
    const text = await this.#zip.readXml(name);
    if (text === null) return [];
    try {
      return parseXml(text);
    } catch (error) {
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

/** Opens a package. @throws DamagedFileError, FileTooLargeError (a bomb) */
export async function openPackage(bytes: Uint8Array, file: string): Promise<OfficePackage> {
  return new OfficePackage(await openZip(bytes, file), file);
}
