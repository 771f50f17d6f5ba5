import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { DamagedFileError } from '../../../model/errors.ts';
import type { Turn } from '../../../model/page.ts';
import type { ReadRun } from '../../text/legacy/runs.ts';
import type { PlacedWord } from '../layout/placed-word.ts';
import { withoutDoubles } from './doubled.ts';
import { type Drawing, readDrawing } from './drawing.ts';
import { glyphRuns } from './glyph-runs.ts';
import type { LostGlyphs } from './glyphs/lost-glyphs.ts';
import { hiddenShare, isUnderScan } from './hidden-text.ts';
import { switchedOff } from './layers.ts';
import { decodeLegacyFonts } from './legacy-fonts.ts';
import { IDENTITY, matrixOf } from './matrix.ts';
import { overlayRuns } from './overlay.ts';
import { withPackedPictures } from './packed-pictures.ts';
import { type PageFont, pageFont } from './page-font.ts';
import { joinSpacedLetters } from './spaced-letters.ts';
import { type ReadGlyph, wordsOfRuns } from './text-pieces.ts';
import { unseenWords } from './unseen-words.ts';
import { upright } from './upright.ts';
import { visibleRuns } from './visible.ts';

/** What one page of a PDF holds: its size in points, upright, its words and its drawing. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** How the page was turned to stand upright; everything else is of the page so turned. */
  readonly turned: Turn;
  /** Lost glyphs stand in them as their marks, until the whole document tells their letters. */
  readonly words: readonly PlacedWord[];
  /** How words may read whose lost letters stay in doubt, by their index. */
  readonly doubtful: ReadonlyMap<number, readonly string[]>;
  readonly drawing: Drawing;
  /** What stood in legacy encodings, as it was read. */
  readonly legacy: readonly ReadRun[];
  /** The share of the text that nobody sees, 0..1. */
  readonly hidden: number;
  /** Words of the text that were left out, for nobody sees them. */
  readonly unseen: readonly string[];
}

/** Waits for pdf.js; whatever it stumbles over lies in the file. */
export async function fromPdf<T>(file: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new DamagedFileError({ file }, { cause: error });
  }
}

/** Words and drawing of a page, from one walk through its operators. @throws DamagedFileError */
export async function readContent(
  page: PDFPageProxy,
  document: PDFDocumentProxy,
  file: string,
  lost: LostGlyphs,
): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const operators = await fromPdf(
    file,
    withPackedPictures(() => page.getOperatorList()),
  );
  const off = await fromPdf(file, switchedOff(document, operators));
  const upwards = matrixOf(viewport.transform) ?? IDENTITY;
  const all = glyphRuns(operators, upwards, fontsOf(page));
  const shown = all.filter(({ at }) => !off.has(at));
  const { drawing, patches } = readDrawing(operators, viewport, off);
  const hidden = hiddenShare(shown, operators);
  // What lies hidden under a scan is another program's reading of it; elsewhere it is nothing that a person sees.
  const isScan = isUnderScan(drawing, hidden, viewport);
  const seen = isScan ? shown : visibleRuns(shown, patches);
  const { runs, decoded, legacy } = decodeLegacyFonts(withoutDoubles(seen));
  const read: ReadGlyph = (glyph, run) => (decoded.has(run) ? glyph.text : lost.read(glyph, run));
  const content = upright({
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    words: wordsOfRuns(runs, read, await fromPdf(file, overlayRuns(page, runs))).filter(({ word }) =>
      isOnPage(word.box, viewport),
    ),
    doubtful: new Map(),
    drawing,
    legacy,
    hidden,
    unseen: unseenWords(all, seen),
  });
  return { ...content, words: joinSpacedLetters(content.words) };
}

function fontsOf(page: PDFPageProxy): (id: string) => PageFont {
  const fonts = new Map<string, PageFont>();
  return (id) => {
    const known = fonts.get(id);
    if (known !== undefined) return known;
    const font = pageFont(page, id);
    fonts.set(id, font);
    return font;
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
