import sharp from 'sharp';
import { expect, it } from 'vitest';
import { makePdf } from '../testing/make-pdf.ts';
import { readDrawing } from './drawing.ts';
import { loadPdf } from './library.ts';

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();

async function dpiOf(draw: Parameters<typeof makePdf>[0]): Promise<number | null> {
  const document = await loadPdf(await makePdf(draw, { size: [480, 660] }), 'quet.pdf', 1e7);
  try {
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: 1 });
    return readDrawing(await page.getOperatorList(), viewport, new Set()).drawing.pictureDpi;
  } finally {
    await document.loadingTask.destroy();
  }
}

it('knows the resolution of the largest picture of a page, turned or not', async () => {
  const [scan, emblem] = await Promise.all([picture(800, 1100), picture(300, 300)]);
  const drawn = await dpiOf((pdf) => {
    pdf.image(emblem, 20, 20, { width: 36 });
    pdf.image(scan, 0, 0, { width: 480 });
  });
  expect(drawn).toBeCloseTo(120, 3);
  const turned = await dpiOf((pdf) =>
    pdf.rotate(90, { origin: [240, 330] }).image(scan, 0, 0, { width: 480 }),
  );
  expect(turned).toBeCloseTo(120, 3);
  expect(await dpiOf((pdf) => pdf.rect(10, 10, 100, 40).stroke())).toBeNull();
});
