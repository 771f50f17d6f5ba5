import type { PDFPageProxy } from 'pdfjs-dist';
import type { StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { type Page, wordsOf } from '../../../model/page.ts';
import { OPS } from './library.ts';
import { isSound, PackedPicture, withPackedPictures } from './packed-pictures.ts';
import { objectOf } from './page-object.ts';

/** A page of more pictures than this is a drawing; a few of them tell how sound it is. */
const MOST_PICTURES = 64;

/**
 * Whether a page has a picture that cannot be decoded, or not to its end. pdf.js draws nothing for the one and
 * whatever it can for the other, so that a lost scan looks like an empty sheet.
 */
export async function hasDamagedPictures(page: PDFPageProxy): Promise<boolean> {
  const operators = await withPackedPictures(() => page.getOperatorList());
  const names = new Set<string>();
  for (const [index, operator] of operators.fnArray.entries()) {
    const name: unknown = operators.argsArray[index]?.[0];
    if (operator === OPS.paintImageXObject && typeof name === 'string') names.add(name);
  }
  for (const name of [...names].slice(0, MOST_PICTURES)) {
    const object = await objectOf(page, name);
    if (object === null) return true;
    const packed = PackedPicture.safeParse(object);
    if (packed.success && !(await isSound(packed.data))) return true;
  }
  return false;
}

/** Says that a page has such a picture; a page that gave no word for it must not pass as an empty one. */
export function tellDamagedPicture({ value: page, issues }: StepResult<Page>): StepResult<Page> {
  const place = { page: page.number };
  const damaged = issue('damaged-picture', 'warning', place, place);
  if (wordsOf(page).length > 0) return { value: page, issues: [...issues, damaged] };
  const unread = issue('nothing-readable', 'error', place, place);
  return { value: { ...page, quality: 0 }, issues: [...issues, damaged, unread] };
}
