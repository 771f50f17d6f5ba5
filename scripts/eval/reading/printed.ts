import { openDocument } from '../../../extractors/documents/open.ts';
import type { Box } from '../../../model/geometry.ts';
import type { Page } from '../../../model/page.ts';

/** One word as it stands on paper, in points of the upright page. */
export interface PrintedWord {
  readonly text: string;
  readonly box: Box;
}

/** A page's words line by line: what a perfect reader would give. */
export interface PrintedPage {
  readonly number: number;
  readonly hasTable: boolean;
  readonly lines: readonly (readonly PrintedWord[])[];
}

/** The lines of a page, those in table cells among them. */
export function linesOf(page: Page): PrintedPage['lines'] {
  const inCells = page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines));
  return [...page.lines, ...inCells].map((line) => line.words);
}

/**
 * What is printed on the pages of a born-digital PDF, taken from its sound text layer; pages without one are
 * left out.
 */
export async function printedPages(path: string): Promise<PrintedPage[]> {
  const reader = await openDocument(path);
  const pages: PrintedPage[] = [];
  try {
    for (let number = 1; number <= reader.pageCount; number += 1) {
      const own = await reader.readText(number);
      if (own.kind !== 'text' || own.result.value.source !== 'text-layer') continue;
      const page = own.result.value;
      pages.push({ number, hasTable: page.tables.length > 0, lines: linesOf(page) });
    }
  } finally {
    await reader.close();
  }
  return pages;
}
