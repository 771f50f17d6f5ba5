import type { Issue, StepResult } from '../../../model/issue.ts';
import { issue } from '../../../model/make-issue.ts';
import { type Page, wordsOf } from '../../../model/page.ts';
import type { OcrEngine } from '../ocr/engine.ts';
import { OCR_DPI } from '../ocr/recognise-page.ts';
import { type ReadRegion, recogniseRegion } from '../ocr/recognise-region.ts';
import { decodePicture } from './picture.ts';
import type { SetPage, SetPicture } from './sheet.ts';

/** The width of an A4 sheet at the resolution of OCR. */
const MOST_PIXELS = 2480;

/**
 * Reads the pictures of a set page and puts their words where they stand; the page's own words stay as they are.
 *
 * @param text the page as its structure gives it, with its issues
 */
export async function recognisePictures(
  { page: { number }, pictures }: SetPage,
  text: StepResult<Page>,
  engine: OcrEngine,
): Promise<StepResult<Page>> {
  const issues: Issue[] = [...text.issues];
  const regions: { readonly at: SetPicture; readonly read: ReadRegion }[] = [];
  for (const at of pictures) {
    const { value, issues: found } = await readPicture(at, number, engine);
    regions.push({ at, read: value });
    issues.push(...found);
  }
  const page = merge(text.value, regions);
  const isUnread = wordsOf(page).length === 0 && issues.length > 0;
  if (isUnread) issues.push(issue('nothing-readable', 'error', { page: number }, { page: number }));
  return { value: { ...page, engine: engine.identity, quality: isUnread ? 0 : page.quality }, issues };
}

async function readPicture(at: SetPicture, number: number, engine: OcrEngine) {
  const { picture, box } = at;
  const shown = (picture.width / 72) * OCR_DPI;
  const width = Math.min(MOST_PIXELS, Math.round(Math.max(shown, picture.pixels)));
  const raster = await decodePicture(picture, width);
  // A scan that is shown small was a sheet of its own size: its letters are as large as on paper.
  if (raster !== null) return recogniseRegion({ ...raster, dpi: OCR_DPI }, box, number, engine);
  const unread = issue('unread-picture', 'warning', { page: number }, { page: number, box });
  return { value: { lines: [], tables: [], quality: 0 }, issues: [unread] };
}

const countWords = (part: Pick<Page, 'lines' | 'tables'>): number =>
  [...part.lines, ...part.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))].reduce(
    (sum, line) => sum + line.words.length,
    0,
  );

function merge(page: Page, regions: readonly { readonly at: SetPicture; readonly read: ReadRegion }[]): Page {
  const lines = [...page.lines];
  for (const { at, read } of [...regions].reverse()) lines.splice(at.after, 0, ...read.lines);
  const tables = [...page.tables, ...regions.flatMap(({ read }) => read.tables)].sort(
    (a, b) => a.box[1] - b.box[1],
  );
  const own = countWords(page);
  const read = regions.map((region) => ({ words: countWords(region.read), quality: region.read.quality }));
  const total = read.reduce((sum, { words }) => sum + words, own);
  const trust = read.reduce((sum, { words, quality }) => sum + words * quality, own * page.quality);
  const quality = total === 0 ? 1 : Math.min(1, trust / total);
  return { ...page, source: own === 0 ? 'ocr' : 'mixed', quality, lines, tables };
}
