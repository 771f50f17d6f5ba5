import type { Parts } from './parts.ts';
import { all, at, type Element, textWithin } from './xml.ts';

/** The parts of a package that was saved as one XML file (`pkg:package`, "Flat OPC"): their XML as it is, others in base64. */
export function flatParts(root: readonly Element[]): Parts {
  const parts = new Map(
    all(root, 'pkg:part').map((part) => [nameOf(part.attributes['pkg:name'] ?? ''), part] as const),
  );
  return {
    elements: async (name) => {
      const part = parts.get(nameOf(name));
      return (part === undefined ? undefined : at(part, 'pkg:xmlData'))?.children ?? [];
    },
    bytes: async (name) => {
      const part = parts.get(nameOf(name));
      const data = part === undefined ? undefined : at(part, 'pkg:binaryData');
      return data === undefined ? null : new Uint8Array(Buffer.from(textWithin(data), 'base64'));
    },
  };
}

/** Names of parts ignore case (ECMA-376 part 2, 6.2.2.3); here they begin with a slash. */
const nameOf = (name: string): string => name.replace(/^\//, '').toLowerCase();
