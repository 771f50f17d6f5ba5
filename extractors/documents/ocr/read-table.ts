import type { Box } from '../../../model/geometry.ts';
import type { Grid } from '../table/grid.ts';
import { DARK } from './dark.ts';
import type { GreyPicture, OcrEngine, RecognisedLine } from './engine.ts';
import { crop } from './prepare/crop.ts';

/** White space around a cell's text that an engine wants, in pixels. */
const BORDER = 24;
/** Points cut off a cell's sides, so that its rules are not read as "1" or "|". */
const RULE = 1.6;
/** Rows of ink closer than this belong to one line of text (a letter and its tone mark), in points. */
const LINE_SPACE = 1;
/** Fewer dark pixels than this are dust. */
const DUST = 12;

/** The lines of text in a part of a picture, as boxes in pixels, from the top; empty for an empty cell. */
function bandsOf(picture: GreyPicture, box: Box): Box[] {
  const [left, top, right, bottom] = [
    Math.round(box[0]),
    Math.round(box[1]),
    Math.round(box[2]),
    Math.round(box[3]),
  ];
  const bands: { from: number; to: number; ink: number }[] = [];
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y += 1) {
    let ink = 0;
    for (let x = Math.max(0, left); x < Math.min(picture.width, right); x += 1) {
      if ((picture.pixels[y * picture.width + x] ?? 255) < DARK) ink += 1;
    }
    if (ink === 0) continue;
    const last = bands.at(-1);
    if (last !== undefined && y - last.to <= (LINE_SPACE * picture.dpi) / 72)
      Object.assign(last, { to: y + 1, ink: last.ink + ink });
    else bands.push({ from: y, to: y + 1, ink });
  }
  return bands.filter((band) => band.ink >= DUST).map((band) => [left, band.from, right, band.to]);
}

/** Moves lines read in a crop back to the place of the crop. */
export function shifted(lines: readonly RecognisedLine[], x: number, y: number): RecognisedLine[] {
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => {
      const [x0, y0, x1, y1] = word.box;
      return { ...word, box: [x0 + x, y0 + y, x1 + x, y1 + y] as const };
    }),
  }));
}

/** A band higher than this holds several lines that touch, in points. */
const ONE_LINE = 24;

/** What was read in tables; in pixels of the picture. */
export interface ReadTables {
  readonly lines: readonly RecognisedLine[];
  /** Lines within cells that have ink and gave neither a letter nor a digit. */
  readonly unread: readonly Box[];
}

/**
 * Reads the cells of ruled tables one by one: in a whole-page pass the rules cost digits ("11" is read as "1").
 *
 * @param grids in points of the picture
 */
export async function readTables(
  picture: GreyPicture,
  grids: readonly Grid[],
  engine: OcrEngine,
): Promise<ReadTables> {
  const pixels = picture.dpi / 72;
  const bands = grids
    .flatMap((grid) => grid.cells)
    .flatMap(({ box }) =>
      bandsOf(picture, [
        (box[0] + RULE) * pixels,
        (box[1] + RULE) * pixels,
        (box[2] - RULE) * pixels,
        (box[3] - RULE) * pixels,
      ]),
    );
  const isHigh = (band: Box) => band[3] - band[1] > ONE_LINE * pixels;
  const single = bands.filter((band) => !isHigh(band));
  const crops = await Promise.all(single.map((band) => crop(picture, band, BORDER)));
  const [words, blocks] = await Promise.all([
    engine.readLines(crops),
    Promise.all(bands.filter(isHigh).map((band) => readBlock(picture, band, engine))),
  ]);
  const read = single.map((band, index) => ({
    band,
    lines: placed(band, [{ words: words[index] ?? [], paragraphStart: true }]),
  }));
  const all = [...read, ...blocks];
  return {
    lines: all.flatMap(({ lines }) => lines),
    unread: all.filter(({ lines }) => !lines.some(saysSomething)).map(({ band }) => band),
  };
}

const saysSomething = ({ words }: RecognisedLine) => words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

const placed = (band: Box, lines: readonly RecognisedLine[]) =>
  shifted(lines, Math.max(0, band[0]) - BORDER, Math.max(0, band[1]) - BORDER);

async function readBlock(picture: GreyPicture, band: Box, engine: OcrEngine) {
  return { band, lines: placed(band, await engine.recognise(await crop(picture, band, BORDER), 'page')) };
}

/** The picture with the tables painted white, for the reading of what stands around them. */
export function withoutTables(picture: GreyPicture, grids: readonly Grid[]): GreyPicture {
  if (grids.length === 0) return picture;
  const pixels = picture.pixels.slice();
  const scale = picture.dpi / 72;
  for (const { box } of grids) {
    const left = Math.max(0, Math.floor((box[0] - RULE) * scale));
    const right = Math.min(picture.width, Math.ceil((box[2] + RULE) * scale));
    const bottom = Math.min(picture.height, Math.ceil((box[3] + RULE) * scale));
    for (let y = Math.max(0, Math.floor((box[1] - RULE) * scale)); y < bottom; y += 1) {
      pixels.fill(255, y * picture.width + left, y * picture.width + right);
    }
  }
  return { ...picture, pixels };
}
