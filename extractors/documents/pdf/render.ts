import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Raster } from '../picture/raster.ts';

/** Draws a page on white. @param dpi picture points per inch; the caller has checked the size */
export async function renderPage(page: PDFPageProxy, dpi: number): Promise<Raster> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  const canvas = createCanvas(width, height);
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport }).promise;
  const pixels = new Uint8Array(canvas.data());
  return { width, height, pixels, dpi };
}
