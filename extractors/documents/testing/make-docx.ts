import { Document, Packer, Paragraph } from 'docx';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A root element of a Word part with the usual prefixes declared. */
export const wordPart = (name: string, content: string): string =>
  `<${name} ${NAMESPACES}>${content}</${name}>`;

/** A run of plain text with its properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/**
 * A DOCX whose body is the XML given.
 *
 * @param parts other parts by name, such as `word/header1.xml`
 */
export async function makeDocx(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const base = new Document({ sections: [{ children: [new Paragraph('')] }] });
  const overrides = Object.entries({
    'word/document.xml': wordPart('w:document', `<w:body>${body}</w:body>`),
    ...parts,
  }).map(([path, data]) => ({ path, data }));
  return new Uint8Array(await Packer.toBuffer(base, undefined, overrides));
}
