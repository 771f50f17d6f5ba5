import { decodeLegacyByLook, detectLegacy } from '../../text/legacy/look.ts';
import { toWindows1252 } from '../../text/legacy/windows-1252.ts';
import { normalise } from '../../text/normalise.ts';
import type { Block } from '../typeset/block.ts';

/** Where the text begins, and how many characters it has (Word 6 and 95; the layout is not published). */
const TEXT_AT = 0x18;
const TEXT_LENGTH = 0x34;
const FIELD = { begin: '\u0013', separator: '\u0014', end: '\u0015' } as const;
/** Ends of paragraphs, pages, lines and cells. */
const ENDS: ReadonlySet<string> = new Set(['\r', '\f', '\v', '\u0007']);

/** The text of a Word 6 or 95 file as paragraphs; cells stand one after the other. @throws RangeError where it is cut short */
export function readWord95(document: Buffer): Block[] {
  const start = document.readUInt32LE(TEXT_AT);
  const length = document.readUInt32LE(TEXT_LENGTH);
  if (start + length > document.length) throw new RangeError('the text is cut short');
  const bytes = document.subarray(start, start + length).toString('latin1');
  const text = shownText([...bytes].map(toWindows1252));
  const encoding = detectLegacy(text);
  return text
    .split('\n')
    .map((line) => normalise(decodeLegacyByLook(line, encoding).text).trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
}

/** The results of fields without their codes; fields lie in one another. */
function shownText(letters: readonly string[]): string {
  const inResult: boolean[] = [];
  let text = '';
  for (const letter of letters) {
    if (letter === FIELD.begin) inResult.push(false);
    else if (letter === FIELD.separator) inResult[inResult.length - 1] = true;
    else if (letter === FIELD.end) inResult.pop();
    else if (inResult.every(Boolean)) text += ENDS.has(letter) ? '\n' : letter;
  }
  return text;
}
