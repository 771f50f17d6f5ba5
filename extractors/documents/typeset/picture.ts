import sharp from 'sharp';
import type { Raster } from '../picture/raster.ts';
import type { Block, Picture, UnreadReason } from './block.ts';
import { isLarge } from './picture-size.ts';

/** Pixels across below which no line of print can be read. */
const PIXELS_FROM = 150;
/** What browsers and Word show a picture at that states no size. */
const SCREEN_DPI = 96;
const POINTS_PER_INCH = 72;

/** The first bytes of EMF (after its record type and size, " EMF" at byte 40) and of WMF, plain and placeable. */
const isMetafile = (bytes: Buffer): boolean =>
  bytes.subarray(40, 44).toString('latin1') === ' EMF' ||
  bytes.subarray(0, 4).equals(Buffer.from([0xd7, 0xcd, 0xc6, 0x9a])) ||
  bytes.subarray(0, 4).equals(Buffer.from([0x01, 0x00, 0x09, 0x00]));

/** A picture as it lies in a document, looked at without decoding it. */
export type InspectedPicture =
  | { readonly kind: 'readable'; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: 'unreadable'; readonly reason: UnreadReason };

/** @param maxPixels pictures with more are not decoded */
export async function inspectPicture(bytes: Uint8Array, maxPixels: number): Promise<InspectedPicture> {
  if (isMetafile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
    return { kind: 'unreadable', reason: 'metafile' };
  // A picture that sharp does not know is told to people like a broken one.
  const meta = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (meta === null || meta.width * meta.height > maxPixels) return { kind: 'unreadable', reason: 'damaged' };
  return { kind: 'readable', bytes, width: meta.width, height: meta.height };
}

/**
 * The block of a picture; none for one too small to carry text.
 *
 * @param shown its size in points as the document shows it, where it says so
 */
export function pictureBlocks(
  picture: InspectedPicture,
  shown: { readonly width: number; readonly height: number } | null,
): Block[] {
  if (picture.kind === 'unreadable')
    return isLarge(shown) ? [{ kind: 'unread-picture', reason: picture.reason }] : [];
  const natural = POINTS_PER_INCH / SCREEN_DPI;
  const size = shown ?? { width: picture.width * natural, height: picture.height * natural };
  if (!isLarge(size)) return [];
  if (picture.width < PIXELS_FROM) return [{ kind: 'unread-picture', reason: 'damaged' }];
  return [{ kind: 'picture', bytes: picture.bytes, ...size, pixels: picture.width }];
}

/** The picture on white, `width` pixels wide; null where it is broken. */
export async function decodePicture(picture: Picture, width: number): Promise<Raster | null> {
  const height = Math.max(1, Math.round((width * picture.height) / picture.width));
  try {
    const { data, info } = await sharp(picture.bytes, { failOn: 'error', limitInputPixels: false })
      .resize({ width, height, fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dpi = (info.width / picture.width) * POINTS_PER_INCH;
    return { width: info.width, height: info.height, pixels: new Uint8Array(data), dpi };
  } catch {
    // Its header could be read and its pixels cannot: the caller tells people.
    return null;
  }
}
