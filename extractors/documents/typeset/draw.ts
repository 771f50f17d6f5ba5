import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Raster } from '../picture/raster.ts';
import { PAPER } from './paper.ts';
import { decodePicture } from './picture.ts';
import type { SetPage } from './sheet.ts';
import { TINOS } from './tinos.ts';

/** Draws a typeset page, word for word where its boxes say, with its pictures. @param dpi picture points per inch */
export async function drawPage({ page, pictures }: SetPage, dpi: number): Promise<Raster> {
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(page.width * scale), Math.round(page.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000000';
  context.lineWidth = 0.6;
  context.textBaseline = 'alphabetic';
  context.font = `${PAPER.fontSize}px ${TINOS}`;
  const cells = page.tables.flatMap((table) => table.cells);
  for (const { box } of cells) context.strokeRect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
  for (const line of [...page.lines, ...cells.flatMap((cell) => cell.lines)]) {
    for (const { text, box } of line.words) context.fillText(text, box[0], box[1] + 0.89 * PAPER.fontSize);
  }
  for (const { picture, box } of pictures) {
    const drawn = await decodePicture(picture, Math.max(1, Math.round((box[2] - box[0]) * scale)));
    if (drawn === null) continue;
    const pixels = new Uint8ClampedArray(drawn.pixels);
    // Pixels are put without regard to the scale.
    context.putImageData(new ImageData(pixels, drawn.width, drawn.height), box[0] * scale, box[1] * scale);
  }
  return { width: canvas.width, height: canvas.height, pixels: new Uint8Array(canvas.data()), dpi };
}
