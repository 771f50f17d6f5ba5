import { UnknownFormatError } from '../../../model/errors.ts';
import { openZip, zipNames } from '../package/zip.ts';
import type { DocumentFormat } from '../reader.ts';

/** The main parts of packages that are documents (ECMA-376 part 1, 11 and 12), whatever else is in them. */
const MAIN_PARTS: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\.(?:xml|bin)$/i, 'xlsx'],
];
/**
 * Packages of other programs: their parts are no files for people, so they are no archives either. The first is in
 * every package of Office's kind: presentations, drawings, XPS prints.
 */
const FOREIGN =
  /^(?:\[Content_Types\]\.xml|ppt\/presentation\.xml|visio\/document\.xml|AndroidManifest\.xml|META-INF\/MANIFEST\.MF|Index\/Document\.iwa|Index\.zip)$/i;
/** The part that says what an OpenDocument file is (OpenDocument 1.3 part 2, 3.3). */
const TYPE_PART = 'mimetype';
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * What a ZIP file is, by the names of its parts: an office document, or an archive of files.
 * @throws DamagedFileError, UnknownFormatError for a package of another program
 */
export async function zipKind(bytes: Buffer, file: string): Promise<DocumentFormat> {
  const names = await zipNames(bytes, file);
  const known = MAIN_PARTS.find(([part]) => names.some((name) => part.test(name)));
  if (known !== undefined) return known[1];
  if (names.some((name) => FOREIGN.test(name))) throw new UnknownFormatError({ file });
  if (!names.includes(TYPE_PART)) return 'zip';
  const type = await (await openZip(bytes, file)).read(TYPE_PART);
  if (type !== null && Buffer.from(type).toString('latin1').startsWith(SPREADSHEET)) return 'ods';
  throw new UnknownFormatError({ file });
}
