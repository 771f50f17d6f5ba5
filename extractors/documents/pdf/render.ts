import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Turn } from '../../../model/page.ts';
import type { Raster } from '../picture/raster.ts';
import { unpackShared } from './packed-pictures.ts';

/**
 * Draws a page on white.
 *
 * @param dpi picture points per inch; the caller has checked the size
 * @param turned degrees clockwise, besides the page's own /Rotate
 */
export async function renderPage(page: PDFPageProxy, dpi: number, turned: Turn): Promise<Raster> {
  const rotation = (page.rotate + turned) % 360;
  const viewport = page.getViewport({ scale: dpi / 72, rotation });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  await unpackShared(page);
  const canvas = createCanvas(width, height);
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport }).promise;
  const pixels = new Uint8Array(canvas.data());
  return { width, height, pixels, dpi };
}
