import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OperatorList } from './drawing.ts';
import { OPS } from './library.ts';

const NONE: ReadonlySet<number> = new Set();

/**
 * The operators of a document's page that belong to a layer which is switched off (ISO 32000-1, 8.11: optional content), by
 * their index: nobody sees what they paint.
 */
export async function switchedOff(
  document: PDFDocumentProxy,
  { fnArray, argsArray }: OperatorList,
): Promise<ReadonlySet<number>> {
  const isLayer = (index: number) => {
    const values: unknown = argsArray[index];
    return fnArray[index] === OPS.beginMarkedContentProps && Array.isArray(values) && values[0] === 'OC';
  };
  if (!fnArray.some((_, index) => isLayer(index))) return NONE;
  const layers = await document.getOptionalContentConfig();
  const off = new Set<number>();
  const open: boolean[] = [];
  fnArray.forEach((operator, index) => {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) {
      open.push(!isLayer(index) || layers.isVisible(argsArray[index][1]));
    } else if (operator === OPS.endMarkedContent) open.pop();
    else if (open.includes(false)) off.add(index);
  });
  return off;
}
