import { z } from 'zod';
import { Box } from './geometry.ts';

/**
 * Where a page's words come from: its text layer, that layer repaired, OCR, both (`mixed`: a text layer with
 * pictures read by OCR), or the file's structure (DOCX, text).
 */
export const PageSource = z.enum(['text-layer', 'repaired', 'ocr', 'mixed', 'structure']);
export type PageSource = z.infer<typeof PageSource>;

/** Degrees by which a page, as its file shows it, has to be turned clockwise to stand upright. */
export const Turn = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Turn = z.infer<typeof Turn>;

/** One word as printed, in NFC, with its place and how sure the reader is of it (0..1). */
export const Word = z
  .object({
    text: z.string().min(1),
    box: Box,
    confidence: z.number().min(0).max(1),
    /** Other readings of the same ink, best first; present only where two readings disagreed. */
    alternatives: z.array(z.string()).readonly().optional(),
    /** True where the printed word was damaged and the text is our repair of it. */
    repaired: z.boolean().optional(),
  })
  .readonly();
export type Word = z.infer<typeof Word>;

/** What a line is on the page (`stamp`: printed over it, as e-signatures and watermarks are); only `body` is read for figures. */
export const LineRole = z.enum(['body', 'running-head', 'page-number', 'stamp']);

/** Words on one baseline, left to right. `paragraphStart` is set on the first line of a paragraph. */
export const Line = z
  .object({
    words: z.array(Word).min(1).readonly(),
    box: Box,
    role: LineRole,
    paragraphStart: z.boolean(),
  })
  .readonly();
export type Line = z.infer<typeof Line>;

/** One table cell; `lines` is empty for an empty cell. Spans are at least 1. */
export const Cell = z
  .object({
    row: z.number().int().min(0),
    column: z.number().int().min(0),
    rowSpan: z.number().int().min(1),
    columnSpan: z.number().int().min(1),
    box: Box,
    lines: z.array(Line).readonly(),
  })
  .readonly();
export type Cell = z.infer<typeof Cell>;

/** A table as a list of cells; a cell's words appear here and not among the page's lines. */
export const Table = z
  .object({
    box: Box,
    rows: z.number().int().min(1),
    columns: z.number().int().min(1),
    cells: z.array(Cell).readonly(),
  })
  .readonly();
export type Table = z.infer<typeof Table>;

/** Which engine read a page, with the model it used; recorded so that a reading can be explained and repeated. */
export const OcrEngineName = z
  .object({ name: z.string(), version: z.string(), model: z.string(), secondModel: z.string().optional() })
  .readonly();
export type OcrEngineName = z.infer<typeof OcrEngineName>;

/**
 * One page in reading order. `width` and `height` in points; `quality` 0..1 says how far the words can be trusted.
 * All measures are of the page turned upright: a sheet that was scanned lying on its side has `turned` and its
 * boxes fit the picture that is turned the same way.
 */
export const Page = z
  .object({
    number: z.number().int().min(1),
    width: z.number().positive(),
    height: z.number().positive(),
    source: PageSource,
    quality: z.number().min(0).max(1),
    engine: OcrEngineName.optional(),
    turned: Turn.optional(),
    lines: z.array(Line).readonly(),
    tables: z.array(Table).readonly(),
  })
  .readonly();
export type Page = z.infer<typeof Page>;

/** Every word of the page: those of its lines, then those of its tables. */
export function wordsOf(page: Page): Word[] {
  const lines = [...page.lines, ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
  return lines.flatMap((line) => line.words);
}

/** The words of a line joined by single spaces. */
export function textOf(line: Line): string {
  return line.words.map((word) => word.text).join(' ');
}

/** The lines of a cell joined by single spaces; empty for an empty cell. */
export function textOfCell(cell: Cell): string {
  return cell.lines.map(textOf).join(' ');
}
