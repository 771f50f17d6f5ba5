import type { Box } from '../../../model/geometry.ts';
import type { Line, Page } from '../../../model/page.ts';
import { textOf } from '../../../model/page.ts';
import { printDistance } from '../../text/distance.ts';
import { backTurn, turnBox, turnSize } from './turn.ts';

/*
 * Running heads show themselves only beside other pages, so roles are given when all pages of a document are read,
 * alike for text layers and OCR.
 */

/** The zone of heads and feet, as a share of the page height. */
const EDGE = 0.085;
/** A page number is the first or last thing on its page and may stand further in, on sheets with wide margins. */
const NUMBER_EDGE = 0.12;
const NUMBER = /^(?:[-–—|]\s*)?(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—|])?$/iu;
/** Odd and even pages may have heads of their own. */
const NEIGHBOURS = 2;
/** How far apart a repeated line may stand on two pages, as a share of the height; scans are laid down unevenly. */
const SHIFT = { exact: 0.02, scanned: 0.04 } as const;
/** How far two readings of one printed head may differ, for each of its letters (see `printDistance`). */
const NOISE = 0.15;

interface EdgeLine {
  /** Its digits do not count: they are page numbers. */
  readonly text: string;
  readonly top: number;
}

interface Sheet {
  readonly page: Page;
  readonly edges: readonly EdgeLine[];
}

/** Boxes as the sheet lies in its file: a page turned upright keeps its number where the sheet's head is. */
const asFiled = (page: Page, box: Box): Box => turnBox(box, backTurn(page.turned ?? 0), page);

const filedHeight = (page: Page): number => turnSize(page, page.turned ?? 0).height;

function isWithin(box: Box, height: number, share: number): boolean {
  return box[3] < share * height || box[1] > (1 - share) * height;
}

const isAtEdge = (line: Line, page: Page): boolean =>
  isWithin(line.box, page.height, EDGE) || isWithin(asFiled(page, line.box), filedHeight(page), EDGE);

const withoutDigits = (line: Line): string => textOf(line).replace(/\d+/g, '#');

const sheetOf = (page: Page): Sheet => ({
  page,
  edges: page.lines
    .filter((line) => isAtEdge(line, page))
    .map((line) => ({ text: withoutDigits(line), top: asFiled(page, line.box)[1] / filedHeight(page) })),
});

/** Whether a line of one page stands on the other as well; what was scanned is held against it with tolerance. */
function repeats(line: Line, page: Page, other: Sheet): boolean {
  const scanned = page.source !== 'text-layer' || other.page.source !== 'text-layer';
  const text = withoutDigits(line);
  const top = asFiled(page, line.box)[1] / filedHeight(page);
  const allowed = scanned ? NOISE * text.length : 0;
  return other.edges.some(
    (edge) =>
      Math.abs(edge.top - top) < (scanned ? SHIFT.scanned : SHIFT.exact) &&
      printDistance(edge.text, text) <= allowed,
  );
}

/** No other text on its row: a number beside words is part of them. */
function standsAlone(line: Line, others: readonly Line[]): boolean {
  const middle = (line.box[1] + line.box[3]) / 2;
  return !others.some((other) => other.box[1] < middle && other.box[3] > middle);
}

/** Whether a number is the first or last thing on its page; running heads beside or beyond it do not count. */
function isOutermost(line: Line, page: Page, heads: ReadonlySet<Line>): boolean {
  const others = page.lines.filter((other) => other !== line && other.role !== 'stamp' && !heads.has(other));
  if (isAtEdge(line, page)) return standsAlone(line, others);
  if (!isWithin(line.box, page.height, NUMBER_EDGE)) return false;
  return (
    others.every((other) => other.box[1] > line.box[3]) || others.every((other) => other.box[3] < line.box[1])
  );
}

function withRoles({ page }: Sheet, neighbours: readonly Sheet[]): Page {
  const isNumber = (line: Line) => NUMBER.test(textOf(line));
  const heads = new Set(
    page.lines.filter(
      (line) =>
        isAtEdge(line, page) && !isNumber(line) && neighbours.some((other) => repeats(line, page, other)),
    ),
  );
  const lines = page.lines.map((line): Line => {
    if (line.role === 'stamp') return line;
    if (heads.has(line)) return { ...line, role: 'running-head' };
    return isNumber(line) && isOutermost(line, page, heads) ? { ...line, role: 'page-number' } : line;
  });
  return { ...page, lines };
}

/**
 * The pages of a document with the roles of their head and foot lines: a number alone there is the page number, a
 * line that a page before or after repeats at the same height is a running head. Pages made from a file's
 * structure have their roles from it. Done again, it changes nothing.
 *
 * @example assignRoles(pages)[1].lines[0].role // 'page-number'
 */
export function assignRoles(pages: readonly Page[]): Page[] {
  const sheets = pages.map(sheetOf);
  return sheets.map((sheet) => {
    const { page } = sheet;
    if (page.source === 'structure') return page;
    const neighbours = sheets.filter(
      (other) => other !== sheet && Math.abs(other.page.number - page.number) <= NEIGHBOURS,
    );
    return withRoles(sheet, neighbours);
  });
}
