import type { Element } from './xml.ts';

/** Where the parts of a Word file lie: in a ZIP file, or all in one XML file. */
export interface Parts {
  /** The bytes of a part, null where there is none. @throws DamagedFileError */
  bytes(name: string): Promise<Uint8Array | null>;
  /** The elements of an XML part, none where it is missing. @throws Error where it is not well formed */
  elements(name: string): Promise<readonly Element[]>;
}
