import { type Box, boxAround } from '../../../model/geometry.ts';
import type { StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { type Line, type Page, type Table, wordsOf } from '../../../model/page.ts';
import { correctWords } from '../../text/correct/correct-words.ts';
import { normalise } from '../../text/normalise.ts';
import { qualityOf } from '../../text/quality.ts';
import { composeLines } from '../layout/compose.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import type { Raster } from '../picture/raster.ts';
import { fillGrids } from '../table/fill.ts';
import { findGrids } from '../table/grid.ts';
import { batched } from './batched-lines.ts';
import { doubtCovered } from './covered.ts';
import type { GreyPicture, OcrEngine, RecognisedLine } from './engine.ts';
import { type InkSquares, inkSquaresOf, isBlank, unreadZone } from './ink-squares.ts';
import { findDropped } from './numbers/find-dropped.ts';
import { findLoneNumbers } from './numbers/find-lone-numbers.ts';
import { readMissed } from './numbers/read-missed.ts';
import { readNumbersTwice } from './numbers/read-twice.ts';
import { preparePage } from './prepare/prepare.ts';
import { findRulings } from './prepare/rulings.ts';
import { readTables, withoutTables } from './read-table.ts';
import { showStep } from './step-watch.ts';

/** The resolution that Tesseract's models were trained for. */
export const OCR_DPI = 300;

/** Marks without a letter or digit that the engine itself hardly believes in: dust, remains of a seal. */
const isDust = (text: string, confidence: number) => !/[\p{L}\p{N}]/u.test(text) && confidence < 0.5;

/** The lines that say something, without dust. */
function withoutDust(lines: readonly RecognisedLine[]): RecognisedLine[] {
  return (
    lines
      .map((line) => ({
        ...line,
        words: line.words.filter((word) => word.text.trim() !== '' && !isDust(word.text, word.confidence)),
      }))
      // A line of marks alone is the edge of a page, a fold or a remnant of a rule.
      .filter((line) => line.words.some((word) => /[\p{L}\p{N}]/u.test(word.text)))
  );
}

/** The words of recognised lines with the band of their line, in points. */
function placeWords(lines: readonly RecognisedLine[], picture: GreyPicture): PlacedWord[] {
  const points = 72 / picture.dpi;
  return lines.flatMap(({ words }) => {
    const band = scaled(boxAround(words.map((word) => word.box)), points);
    return words
      .map((word) => ({ ...word, text: normalise(word.text), box: scaled(word.box, points) }))
      .filter((word) => word.text !== '')
      .map((word) => ({ word, top: band[1], bottom: band[3] }));
  });
}

const scaled = (box: Box, points: number): Box => [
  box[0] * points,
  box[1] * points,
  box[2] * points,
  box[3] * points,
];

/** Moves lines from the prepared picture back onto the page. */
function onPage(lines: readonly Line[], place: (box: Box) => Box): Line[] {
  return lines.map((line) => {
    const words = line.words.map((word) => ({ ...word, box: place(word.box) }));
    return { ...line, words, box: boxAround(words.map((word) => word.box)) };
  });
}

function tablesOnPage(tables: readonly Table[], place: (box: Box) => Box): Table[] {
  return tables.map((table) => ({
    ...table,
    box: place(table.box),
    cells: table.cells.map((cell) => ({ ...cell, box: place(cell.box), lines: onPage(cell.lines, place) })),
  }));
}

/**
 * Reads a page picture, prepared for the engine: tables are read cell by cell, every number twice, and words that the
 * engine was unsure of put right by their neighbours. Boxes are those of the upright page, in points.
 */
export async function recognisePage(
  raster: Raster,
  number: number,
  engine: OcrEngine,
): Promise<StepResult<Page>> {
  const { picture, turned, width, height, onPage: place, covered } = await preparePage(raster, engine);
  const grids = findGrids(findRulings(picture));
  const [around, inTables] = await Promise.all([
    engine.recognise(withoutTables(picture, grids), 'page'),
    readTables(picture, grids, engine),
  ]);
  const read = withoutDust([...around, ...inTables.lines]);
  const dropped = [...findDropped(withoutDust(around), picture), ...findLoneNumbers(read, picture)];
  const readers = { first: engine, second: batched(engine.second) };
  const [missed, numbered] = await Promise.all([
    readMissed([...inTables.unread, ...dropped], picture, readers.second),
    readNumbersTwice(read, picture, readers),
  ]);
  const corrected = numbered.map((line) => ({ ...line, words: correctWords(line.words) }));
  const words = placeWords([...corrected, ...missed.lines], picture);
  await showStep(
    'words',
    picture,
    words.map(({ word }) => scaled(word.box, picture.dpi / 72)),
  );
  const { tables, rest } = fillGrids(grids, words);
  const lines = onPage(composeLines(rest), place);
  const bare = { number, width, height, turned, source: 'ocr' as const, engine: engine.identity };
  const placed: Page = { ...bare, quality: 0, lines, tables: tablesOnPage(tables, place) };
  const { page, issues: underSeals } = doubtCovered(placed, covered);
  const ink = inkSquaresOf(picture);
  if (words.length === 0) return withoutWords(page, ink);
  const unread = unreadZone(ink, [...words.map(({ word }) => word.box), ...grids.map((grid) => grid.box)]);
  const zones = unread === null ? [] : [place(unread)];
  const cells = missed.unread
    .filter((box) => inTables.unread.includes(box))
    .map((box) => place(scaled(box, 72 / picture.dpi)));
  const issues = [
    ...underSeals,
    ...zones.map((box) => issue('unread-zone', 'warning', { page: number }, { page: number, box })),
    ...cells.map((box) => issue('unread-cell', 'warning', { page: number }, { page: number, box })),
  ];
  return { value: { ...page, quality: trustIn(page) }, issues };
}

/** The empty back of a sheet is well read; ink that gives no word is an error, so that nobody counts it as read. */
function withoutWords(page: Page, ink: InkSquares): StepResult<Page> {
  if (isBlank(ink)) return { value: { ...page, quality: 1 }, issues: [] };
  const place = { page: page.number };
  return { value: page, issues: [issue('nothing-readable', 'error', place, place)] };
}

/** The engine's mean confidence, lowered by words that are not Vietnamese. */
function trustIn(page: Page): number {
  const words = wordsOf(page);
  const mean = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  return mean * qualityOf(words.map((word) => word.text).join(' '));
}
