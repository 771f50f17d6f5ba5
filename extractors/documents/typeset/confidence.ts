import type { Line, Page } from '../../../model/page.ts';

/** The page with all its words as sure as the reading of its file is, 0..1. */
export function withConfidence(page: Page, confidence: number): Page {
  if (confidence === 1) return page;
  const doubt = (line: Line): Line => ({
    ...line,
    words: line.words.map((word) => ({ ...word, confidence: Math.min(word.confidence, confidence) })),
  });
  const tables = page.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(doubt) })),
  }));
  return { ...page, lines: page.lines.map(doubt), tables };
}
