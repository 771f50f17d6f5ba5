import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from './library.ts';

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** Text rendering modes that put no ink on the page (ISO 32000-1, table 106). */
const INVISIBLE = new Set([3, 7]);
const PAINTS_PICTURE: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/**
 * The share of a page's glyphs, 0..1, that are invisible or painted before a picture of the page: on a scan these
 * are what some program has read, and not what is printed.
 */
export function hiddenShare({ fnArray, argsArray }: OperatorList): number {
  const lastPicture = fnArray.findLastIndex((operator) => PAINTS_PICTURE.has(operator));
  const saved: number[] = [];
  let [mode, hidden, all] = [0, 0, 0];
  fnArray.forEach((operator, index) => {
    const values: readonly unknown[] = Array.isArray(argsArray[index]) ? argsArray[index] : [];
    if (operator === OPS.save) saved.push(mode);
    if (operator === OPS.restore) mode = saved.pop() ?? mode;
    if (operator === OPS.setTextRenderingMode) mode = Number(values[0]);
    if (operator !== OPS.showText || !Array.isArray(values[0])) return;
    const glyphs = values[0].filter((item) => typeof item === 'object').length;
    all += glyphs;
    if (INVISIBLE.has(mode) || index < lastPicture) hidden += glyphs;
  });
  return all === 0 ? 0 : hidden / all;
}
