import type { PDFPageProxy } from 'pdfjs-dist';
import { DamagedFileError } from '../../../model/errors.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { wordsOfTextContent } from './text-pieces.ts';

/** What one page of a PDF holds: its size in points, upright, its words and its drawing. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
  readonly drawing: Drawing;
}

/** Waits for pdf.js; whatever it stumbles over lies in the file. */
export async function fromPdf<T>(file: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}

/** The words of a page alone, without the cost of its drawing. */
export async function readWords(page: PDFPageProxy, file: string): Promise<PlacedWord[]> {
  const content = await fromPdf(file, page.getTextContent());
  const viewport = page.getViewport({ scale: 1 });
  return wordsOfTextContent(content, viewport).filter(({ word }) => isOnPage(word.box, viewport));
}

/** Words and drawing of a page. @throws DamagedFileError */
export async function readContent(page: PDFPageProxy, file: string): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const words = await readWords(page, file);
  const operators = await fromPdf(file, page.getOperatorList());
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    words,
    drawing: readDrawing(operators, viewport),
  };
}

/** Text outside the page is never seen by a person. */
function isOnPage(
  box: readonly [number, number, number, number],
  size: { width: number; height: number },
): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}
