import type { Box } from '../../../model/geometry.ts';
import type { Issue, StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import type { Page } from '../../../model/page.ts';
import { normalise } from '../../text/normalise.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { crop } from '../ocr/prepare/crop.ts';
import { toGrey } from '../ocr/prepare/grey.ts';
import { recognisePage } from '../ocr/recognise-page.ts';
import { type ReadRegion, recogniseRegion } from '../ocr/recognise-region.ts';
import { cropRaster } from '../picture/crop-raster.ts';
import type { Raster } from '../picture/raster.ts';
import type { NeedsOcr, PageText } from '../reader.ts';
import { judgeLayer } from './hidden-layer.ts';
import type { PageContent } from './page-content.ts';
import { type Gap, isHiddenLayer, unreadParts } from './regions.ts';

/** A stamped number is read once, without anything to hold it against: a person is asked. */
const STAMPED = 0.5;
const BORDER = 24;

/**
 * Reads what a page's own text does not say: all of a scan with a hidden layer, otherwise only the pictures.
 *
 * @param text the page by its own text
 * @param raster the whole page
 * @param judge gives the page by its text once more, with other words
 */
export async function recogniseBeside(
  text: StepResult<Page>,
  content: PageContent,
  raster: Raster,
  engine: OcrEngine,
  judge: (words: readonly PlacedWord[]) => PageText | NeedsOcr,
): Promise<StepResult<Page>> {
  const { number } = content;
  if (isHiddenLayer(content)) return judgeLayer(text, await recognisePage(raster, number, engine));
  const { pictures, gaps } = unreadParts(content);
  const stamped = await readGaps(gaps, raster, number, engine);
  const again = stamped.value.length === 0 ? null : judge([...content.words, ...stamped.value]);
  const { value, issues } = again?.kind === 'text' ? again.result : text;
  const read = await readPictures(pictures, value, raster, engine);
  return { value: read.value, issues: [...issues, ...stamped.issues, ...read.issues] };
}

/** Reads the small pictures within lines of text, as words of those lines. */
async function readGaps(
  gaps: readonly Gap[],
  raster: Raster,
  page: number,
  engine: OcrEngine,
): Promise<StepResult<PlacedWord[]>> {
  const words: PlacedWord[] = [];
  const issues: Issue[] = [];
  for (const { box, before } of gaps) {
    const part = toGrey(cropRaster(raster, box).raster);
    const white = await crop(part, [0, 0, part.width, part.height], BORDER);
    const read = (await engine.recognise(white, 'line')).flatMap((line) => line.words);
    const text = normalise(read.map((word) => word.text).join('')).trim();
    if (!/[\p{L}\p{N}]/u.test(text)) {
      issues.push(issue('unread-picture', 'warning', { page }, { page, box }));
      continue;
    }
    const confidence = Math.min(STAMPED, ...read.map((word) => word.confidence));
    words.push({ word: { text, box, confidence }, top: before.top, bottom: before.bottom });
  }
  return { value: words, issues };
}

/** Reads the large pictures of a text page and puts what they say where they stand. */
async function readPictures(
  pictures: readonly Box[],
  text: Page,
  raster: Raster,
  engine: OcrEngine,
): Promise<StepResult<Page>> {
  const issues: Issue[] = [];
  let page = text;
  for (const picture of pictures) {
    const part = cropRaster(raster, picture);
    const read = await recogniseRegion(part.raster, part.box, page.number, engine);
    issues.push(...read.issues);
    page = insert(page, read.value);
  }
  return { value: { ...page, source: 'mixed', engine: engine.identity }, issues };
}

/** After the last line above the region, so that a paragraph is never parted. */
function insert(page: Page, { lines, tables, quality }: ReadRegion): Page {
  if (lines.length + tables.length === 0) return page;
  const top = Math.min(...lines.map((line) => line.box[1]), ...tables.map((table) => table.box[1]));
  const after = page.lines.findLastIndex((line) => (line.box[1] + line.box[3]) / 2 < top);
  return {
    ...page,
    quality: Math.min(page.quality, quality),
    lines: [...page.lines.slice(0, after + 1), ...lines, ...page.lines.slice(after + 1)],
    tables: [...page.tables, ...tables].sort((a, b) => a.box[1] - b.box[1]),
  };
}
