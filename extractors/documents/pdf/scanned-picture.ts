import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { z } from 'zod';
import type { Raster } from '../picture/raster.ts';
import { OPS } from './library.ts';
import { type Matrix, matrixOf, multiply } from './matrix.ts';
import { PackedPicture, unpack } from './packed-pictures.ts';
import { objectOf } from './page-object.ts';

/** Resolutions at which a scan is used as it is; beyond them the page is drawn. */
const USABLE_DPI = { from: 100, to: 360 } as const;
/** Picture points are square but for rounding; those of a fax are not. */
const SQUARE = 0.01;
const INVISIBLE_TEXT = 3;

/** What pdf.js makes of a picture: one bit a pixel, 1 for white, rows in whole bytes; or 3 or 4 bytes a pixel. */
const Decoded = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  kind: z.number().int(),
  data: z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)]),
});
type Decoded = z.infer<typeof Decoded>;
const ONE_BIT = 1;
const COLOUR = 2;

/** Operators that show nothing by themselves. */
const SILENT: ReadonlySet<number> = new Set([
  OPS.dependency,
  OPS.beginText,
  OPS.endText,
  OPS.setFont,
  OPS.setCharSpacing,
  OPS.setWordSpacing,
  OPS.setHScale,
  OPS.setLeading,
  OPS.setTextRise,
  OPS.setTextMatrix,
  OPS.moveText,
  OPS.nextLine,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
]);

/**
 * The picture of a page that is one scan and nothing else anybody sees, at the scan's own resolution: quicker than
 * drawing the page, and each dot is the scanner's. Null for every other page, and where the scan lies turned,
 * mirrored or at a resolution that needs a drawing anyway.
 */
export async function scannedPicture(page: PDFPageProxy): Promise<Raster | null> {
  const viewport = page.getViewport({ scale: 1 });
  const shown = onlyPicture(await page.getOperatorList(), viewport);
  if (shown === null) return null;
  const decoded = await decodedOf(await objectOf(page, shown.name));
  if (decoded === null || (decoded.kind !== ONE_BIT && decoded.kind !== COLOUR)) return null;
  return onPaper(decoded, shown.matrix, viewport);
}

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** The name of the page's picture, and where its unit square lies in points; null where it is not alone. */
function onlyPicture(
  operators: OperatorList,
  viewport: PageViewport,
): { name: string; matrix: Matrix } | null {
  const stack: Matrix[] = [];
  let matrix = matrixOf(viewport.transform);
  let rendering = 0;
  let found: { name: string; matrix: Matrix } | null = null;
  for (const [index, operator] of operators.fnArray.entries()) {
    const values: unknown[] = Array.isArray(operators.argsArray[index]) ? operators.argsArray[index] : [];
    if (matrix === null) return null;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) {
      const moved = matrixOf(values);
      matrix = moved === null ? null : multiply(matrix, moved);
    } else if (operator === OPS.setTextRenderingMode) rendering = Number(values[0]);
    else if (operator === OPS.showText && rendering === INVISIBLE_TEXT) continue;
    else if (operator === OPS.paintImageXObject && found === null && typeof values[0] === 'string')
      found = { name: values[0], matrix };
    else if (!SILENT.has(operator)) return null;
  }
  return found;
}

async function decodedOf(object: unknown): Promise<Decoded | null> {
  const packed = PackedPicture.safeParse(object);
  if (!packed.success) return Decoded.safeParse(object).data ?? null;
  const data = await unpack(packed.data);
  return data && { width: packed.data.width, height: packed.data.height, kind: COLOUR, data };
}

/** Lays the picture on a white sheet of the page's size. */
function onPaper(picture: Decoded, [a, b, c, d, e, f]: Matrix, viewport: PageViewport): Raster | null {
  // A picture's unit square stands on its foot, the page hangs from its head.
  const isUpright = a > 0 && d < 0 && Math.abs(b) + Math.abs(c) < SQUARE;
  const [across, down] = [picture.width / a, picture.height / -d];
  const dpi = across * 72;
  if (!isUpright || Math.abs(across / down - 1) > SQUARE) return null;
  if (dpi < USABLE_DPI.from || dpi > USABLE_DPI.to) return null;
  const width = Math.max(1, Math.round(viewport.width * across));
  const height = Math.max(1, Math.round(viewport.height * down));
  const channels = picture.kind === ONE_BIT ? 1 : 3;
  const pixels = new Uint8Array(width * height * channels).fill(255);
  const [left, top] = [Math.round(e * across), Math.round((f + d) * down)];
  for (let row = Math.max(0, -top); row < Math.min(picture.height, height - top); row += 1) {
    const from = Math.max(0, -left);
    const to = Math.min(picture.width, width - left);
    const target = ((row + top) * width + left + from) * channels;
    if (to > from) pixels.set(rowOf(picture, row).subarray(from * channels, to * channels), target);
  }
  return { width, height, channels, dpi, pixels };
}

function rowOf({ width, kind, data }: Decoded, row: number): Uint8Array | Uint8ClampedArray {
  if (kind !== ONE_BIT) return data.subarray(row * width * 3, (row + 1) * width * 3);
  const start = row * Math.ceil(width / 8);
  const pixels = new Uint8Array(width);
  for (let column = 0; column < width; column += 1) {
    const byte = data[start + (column >> 3)] ?? 255;
    pixels[column] = (byte >> (7 - (column & 7))) & 1 ? 255 : 0;
  }
  return pixels;
}
