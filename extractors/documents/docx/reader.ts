import { DamagedFileError } from '../../../model/errors.ts';
import type { DocumentReader, ReadingLimits } from '../reader.ts';
import { readTypeset } from '../typeset/reader.ts';
import { readParts } from './archive.ts';
import { readContent } from './content.ts';
import { readLabels } from './labels.ts';
import { readTableRules } from './table-rules.ts';
import { type Element, parseXml } from './xml.ts';

/** Opens a Word document (.docx). @throws DamagedFileError, FileTooLargeError (a bomb), TooManyPagesError */
export async function openDocx(
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
): Promise<DocumentReader> {
  const parts = await readParts(bytes, file);
  const part = (name: string) => elementsOf(parts.get(`word/${name}`), file);
  const [document, styles, numbering] = [part('document.xml'), part('styles.xml'), part('numbering.xml')];
  const rules = readTableRules(document, styles);
  const blocks = await readContent(bytes, file, readLabels(document, styles, numbering), rules);
  return readTypeset('docx', blocks, file, limits);
}

function elementsOf(xml: string | undefined, file: string): Element[] {
  if (xml === undefined) return [];
  try {
    return parseXml(xml);
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}
