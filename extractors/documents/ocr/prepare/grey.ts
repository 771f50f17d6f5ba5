import type { Raster } from '../../picture/raster.ts';
import type { GreyPicture } from '../engine.ts';

/** A pixel whose channels differ more than this is coloured: seal red, signature blue. */
const COLOURED = 60;
/** Where more than this share of the ink is coloured, colour is the print itself and not a seal. */
const MOSTLY_COLOURED = 0.5;
/** Channel values below this are ink. */
const INK = 140;

/** Whether the page's text itself is coloured, so that its ink must be kept. */
function isPrintedInColour(pixels: Uint8Array): boolean {
  let ink = 0;
  let coloured = 0;
  for (let at = 0; at < pixels.length; at += 16) {
    const red = pixels[at] ?? 255;
    const green = pixels[at + 1] ?? 255;
    const blue = pixels[at + 2] ?? 255;
    const least = Math.min(red, green, blue);
    if (least >= INK) continue;
    ink += 1;
    if (Math.max(red, green, blue) - least > COLOURED) coloured += 1;
  }
  return ink > 0 && coloured / ink > MOSTLY_COLOURED;
}

/**
 * A grey picture in which seals and signatures fade: of a coloured pixel only its lightest channel counts, which
 * is near white for red or blue ink on paper and stays dark where black print lies under the ink. Nothing is cut
 * out of the letters. A page printed in colour as a whole is turned grey the plain way.
 */
export function toGrey(raster: Raster): GreyPicture {
  const { width, height, dpi, pixels } = raster;
  const grey = new Uint8Array(width * height);
  const keepColour = isPrintedInColour(pixels);
  for (let at = 0, to = 0; to < grey.length; at += 4, to += 1) {
    const red = pixels[at] ?? 255;
    const green = pixels[at + 1] ?? 255;
    const blue = pixels[at + 2] ?? 255;
    const most = Math.max(red, green, blue);
    const spread = most - Math.min(red, green, blue);
    if (!keepColour && spread > COLOURED) grey[to] = Math.min(255, most + spread / 2);
    else grey[to] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, dpi, pixels: grey };
}
