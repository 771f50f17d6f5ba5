import type { PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';
import { median } from '../layout/placed-word.ts';
import type { GlyphRun } from './glyph-run.ts';

/** A watermark runs across the page by at least this (sine times cosine, of 8°) … */
const SLANTED = 0.14;
/** … in letters at least so many times as large as the text's: heads of narrow columns slant in its own size. */
const LARGE = 1.5;

const Annotations = z.array(
  z.object({ id: z.string(), subtype: z.string().optional(), fieldType: z.string().optional() }),
);

/** Annotations that show a stamp, by pdf.js's names: rubber stamps and the pictures of e-signatures. */
async function stamps(page: PDFPageProxy): Promise<ReadonlySet<string>> {
  const annotations = Annotations.parse(await page.getAnnotations());
  const isStamp = ({ subtype, fieldType }: (typeof annotations)[number]) =>
    subtype === 'Stamp' || fieldType === 'Sig';
  return new Set(annotations.filter(isStamp).map(({ id }) => id));
}

/**
 * The runs of a page that are printed over its own text: watermarks from corner to corner, stamps and e-signatures.
 * What stands in form fields and in notes typed onto the page belongs to its text.
 */
export async function overlayRuns(
  page: PDFPageProxy,
  runs: readonly GlyphRun[],
): Promise<ReadonlySet<GlyphRun>> {
  const stamped = runs.some(({ graphics }) => graphics.annotation !== null) ? await stamps(page) : null;
  const slanted = runs.filter(({ origin: { right } }) => Math.abs(right[0] * right[1]) > SLANTED);
  const usual =
    slanted.length === 0
      ? 0
      : median(
          runs.flatMap(({ origin, glyphs }) => glyphs.map(() => origin.size)),
          0,
        );
  return new Set([
    ...slanted.filter(({ origin }) => origin.size > LARGE * usual),
    ...runs.filter(({ graphics: { annotation } }) => annotation !== null && stamped?.has(annotation)),
  ]);
}
