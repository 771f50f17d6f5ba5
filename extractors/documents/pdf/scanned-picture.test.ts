import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { loadPdf } from './library.ts';
import { scannedPicture } from './scanned-picture.ts';

const [WIDTH, HEIGHT] = [800, 1100];
/** A grey sheet with a black corner, for 96 points an inch on a page of 600 × 825 points. */
const scan = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#c0c0c0' } })
  .composite([
    { input: { create: { width: 80, height: 40, channels: 3, background: '#000000' } }, left: 0, top: 0 },
  ])
  .removeAlpha()
  .png()
  .toBuffer();
type Draw = Parameters<typeof makePdf>[0];

async function pictureOf(draw: Draw, options: Parameters<typeof makePdf>[1] = {}) {
  const document = await loadPdf(await makePdf(draw, { size: [480, 660], ...options }), 'quet.pdf', 1e7);
  try {
    return await scannedPicture(await document.getPage(1));
  } finally {
    await document.loadingTask.destroy();
  }
}

describe('scannedPicture', () => {
  it('gives the dots of a page that is one scan', async () => {
    const picture = await scan;
    const found = await pictureOf((pdf) => pdf.image(picture, 0, 0, { width: 480 }));
    expect(found).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 3 });
    expect(found?.dpi).toBeCloseTo(120, 5);
    const at = (x: number, y: number) => found?.pixels[(y * WIDTH + x) * 3];
    expect([at(79, 39), at(80, 39), at(79, 40)]).toEqual([0, 192, 192]);
  });

  it('lays a scan that is smaller than its page where it stands', async () => {
    const picture = await scan;
    const found = await pictureOf((pdf) => pdf.image(picture, 48, 66, { width: 384 }));
    expect(found).toMatchObject({ width: 1000, height: 1375 });
    const at = (x: number, y: number) => found?.pixels[(y * 1000 + x) * 3];
    expect([at(99, 138), at(101, 138), at(400, 400), at(400, 1239)]).toEqual([255, 0, 192, 255]);
  });

  it.each<[string, Draw]>([
    ['has words besides', (pdf) => write(pdf, 'Công văn đến số 12', 100, 20)],
    ['has a drawing besides', (pdf) => pdf.rect(10, 10, 100, 40).stroke()],
  ])('gives nothing where the page %s', async (_name, draw) => {
    const picture = await scan;
    expect(
      await pictureOf((pdf) => {
        pdf.image(picture, 0, 0, { width: 480 });
        draw(pdf);
      }),
    ).toBeNull();
  });

  it('gives nothing where the scan lies turned or stretched', async () => {
    const picture = await scan;
    expect(
      await pictureOf((pdf) => pdf.rotate(90, { origin: [240, 330] }).image(picture, 0, 0, { width: 480 })),
    ).toBeNull();
    expect(await pictureOf((pdf) => pdf.image(picture, 0, 0, { width: 480, height: 330 }))).toBeNull();
  });
});
