import { PageTooLargeError, TooManyPagesError } from '../../model/errors.ts';
import type { ReadingLimits } from './reader.ts';

/** Below this resolution neither a person nor an engine can read a page. */
const LEAST_DPI = 36;
const POINTS_PER_INCH = 72;

/** The same resolution, or the highest at which the page still has no more than `maxPixels`. */
function dpiWithin(width: number, height: number, dpi: number, maxPixels: number): number {
  const pixels = (width * height * dpi * dpi) / (POINTS_PER_INCH * POINTS_PER_INCH);
  return pixels <= maxPixels ? dpi : Math.floor(dpi * Math.sqrt(maxPixels / pixels));
}

/** @throws TooManyPagesError */
export function checkPageCount(pages: number, limits: ReadingLimits, file: string): void {
  if (pages > limits.maxPages) throw new TooManyPagesError({ file, pages, limit: limits.maxPages });
}

/**
 * The resolution at which a page may be drawn: the one wished for, lowered to the limit of pixels.
 *
 * @param size of the page in points
 * @throws PageTooLargeError where even the least readable resolution breaks the limit
 */
export function allowedDpi(
  size: { width: number; height: number },
  dpi: number,
  limits: ReadingLimits,
  place: { file: string; page: number },
): number {
  const allowed = dpiWithin(size.width, size.height, dpi, limits.maxPixels);
  if (allowed >= Math.min(dpi, LEAST_DPI)) return allowed;
  const pixels = Math.round((size.width * size.height * LEAST_DPI ** 2) / 72 ** 2 / 1e6);
  throw new PageTooLargeError({ ...place, pixels, limit: Math.round(limits.maxPixels / 1e6) });
}

/** Whether a page of this size, in points, can be drawn at all. */
export function isDrawable(size: { width: number; height: number }, limits: ReadingLimits): boolean {
  return dpiWithin(size.width, size.height, LEAST_DPI, limits.maxPixels) >= LEAST_DPI;
}
