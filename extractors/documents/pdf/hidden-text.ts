import type { Size } from '../layout/turn.ts';
import { coveredShare, type Drawing, type OperatorList, SCAN_SHARE } from './drawing.ts';
import type { GlyphRun } from './glyph-run.ts';
import { OPS } from './library.ts';
import { isInked } from './visible.ts';

const PAINTS_PICTURE: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/**
 * The share of a page's glyphs, 0..1, that are invisible or painted before a picture of the page: on a scan these
 * are what some program has read, and not what is printed.
 */
export function hiddenShare(runs: readonly GlyphRun[], { fnArray }: OperatorList): number {
  const lastPicture = fnArray.findLastIndex((operator) => PAINTS_PICTURE.has(operator));
  const count = (some: readonly GlyphRun[]) => some.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  const all = count(runs);
  return all === 0 ? 0 : count(runs.filter((run) => !isInked(run) || run.at < lastPicture)) / all;
}

/**
 * Whether a page is a scan whose text lies hidden under it.
 *
 * @param hidden the share of its glyphs that nobody sees
 */
export const isUnderScan = ({ pictures }: Drawing, hidden: number, { width, height }: Size): boolean =>
  hidden > 0.5 && coveredShare(pictures, width, height) >= SCAN_SHARE;
