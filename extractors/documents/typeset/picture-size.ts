/** Emblems, logos and signatures are smaller than this as shown, in points and square points. */
const TEXT_WIDTH_FROM = 120;
const TEXT_AREA_FROM = 6000;

/**
 * Whether a picture shown at this size, in points, may carry text. One of unknown size may: better one warning
 * too many.
 */
export function isLarge(shown: { readonly width: number; readonly height: number } | null): boolean {
  return shown === null || (shown.width >= TEXT_WIDTH_FROM && shown.width * shown.height >= TEXT_AREA_FROM);
}
