import { type Box, boxAround } from '../../../model/geometry.ts';
import type { StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import type { Line, Page, Table } from '../../../model/page.ts';
import { assignRoles } from '../layout/roles.ts';
import type { Raster } from '../picture/raster.ts';
import type { OcrEngine } from './engine.ts';
import { recognisePage } from './recognise-page.ts';

/** What was read in one part of a page, in points of that page. */
export interface ReadRegion {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  /** As `Page.quality`, of this part alone. */
  readonly quality: number;
}

/** Below this an engine has read letters into a photograph. */
const BELIEVABLE = 0.3;
/** A region as high as this is a pasted page with its own head and foot, in points. */
const PAGE_HEIGHT = 560;

/**
 * Reads a picture that stands on a page among other content.
 *
 * @param raster of the picture alone
 * @param box where it stands on page `number`, in points; it may be shown larger or smaller than the raster says
 * @returns its words at their places within `box`; none, with an issue, where it holds no believable text
 */
export async function recogniseRegion(
  raster: Raster,
  box: Box,
  number: number,
  engine: OcrEngine,
): Promise<StepResult<ReadRegion>> {
  const { value: page, issues } = await recognisePage(raster, number, engine);
  if (page.quality < BELIEVABLE) {
    const unread = issue('unread-picture', 'warning', { page: number }, { page: number, box });
    return { value: { lines: [], tables: [], quality: 0 }, issues: [unread] };
  }
  const place = placeWithin(box, page);
  const sheets = box[3] - box[1] >= PAGE_HEIGHT ? assignRoles([page]) : [page];
  const lines = sheets.flatMap((sheet) => sheet.lines).map((line) => placeLine(line, place));
  const tables = page.tables.map((table) => placeTable(table, place));
  const placed = issues.map((found) => (found.box === undefined ? { ...found, box } : found));
  return { value: { lines, tables, quality: page.quality }, issues: placed };
}

type Place = (box: Box) => Box;

/** Turns a box of the upright reading back as the picture lies, and scales it into `target`. */
function placeWithin(target: Box, { turned = 0, width, height }: Page): Place {
  const [lyingWidth, lyingHeight] = turned % 180 === 0 ? [width, height] : [height, width];
  const [across, down] = [(target[2] - target[0]) / lyingWidth, (target[3] - target[1]) / lyingHeight];
  const back = (x: number, y: number): readonly [number, number] => {
    switch (turned) {
      case 0:
        return [x, y];
      case 90:
        return [y, lyingHeight - x];
      case 180:
        return [lyingWidth - x, lyingHeight - y];
      case 270:
        return [lyingWidth - y, x];
    }
  };
  return ([x0, y0, x1, y1]) => {
    const [a, b] = [back(x0, y0), back(x1, y1)];
    return boxAround(
      [a, b].map(([x, y]): Box => {
        const [left, top] = [target[0] + x * across, target[1] + y * down];
        return [left, top, left, top];
      }),
    );
  };
}

const placeLine = (line: Line, place: Place): Line => ({
  ...line,
  box: place(line.box),
  words: line.words.map((word) => ({ ...word, box: place(word.box) })),
});

const placeTable = (table: Table, place: Place): Table => ({
  ...table,
  box: place(table.box),
  cells: table.cells.map((cell) => ({
    ...cell,
    box: place(cell.box),
    lines: cell.lines.map((line) => placeLine(line, place)),
  })),
});
