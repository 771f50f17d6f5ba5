import { verdictOf, weigh } from '../../text/legacy/evidence.ts';
import { decodeLegacyByLook, detectLegacy } from '../../text/legacy/look.ts';
import { normalise } from '../../text/normalise.ts';
import type { Sheet } from './sheet.ts';

/** Decodes the cells of a sheet that was typed in TCVN3 or VNI; cells that read better as they stand stay so. */
export function decodeSheet(sheet: Sheet): Sheet {
  const encoding = detectLegacy(sheet.cells.map((cell) => cell.text).join('\n'));
  const decoded = (text: string): string => {
    const { text: read } = decodeLegacyByLook(text, encoding);
    return encoding === null || verdictOf(weigh(text, read)) === 'unicode' ? text : read;
  };
  const cells = sheet.cells.map((cell) => ({ ...cell, text: normalise(decoded(cell.text)) }));
  return { ...sheet, cells };
}
