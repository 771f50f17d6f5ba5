import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePdf, write } from '../testing/make-pdf.ts';
import { loadPdf } from './library.ts';
import { withPackedPictures } from './packed-pictures.ts';
import { renderPage } from './render.ts';
import { scannedPicture } from './scanned-picture.ts';

const [WIDTH, HEIGHT] = [800, 1100];
const sheet = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#30a050' } })
  .jpeg({ quality: 95 })
  .toBuffer();

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

async function withPdf<T>(
  draw: (pdf: Pdf, jpeg: Buffer) => void,
  use: (document: Awaited<ReturnType<typeof loadPdf>>) => Promise<T>,
  mend: (pdf: Uint8Array) => Uint8Array = (pdf) => pdf,
): Promise<T> {
  const jpeg = await sheet;
  const made = await makePdf((pdf) => draw(pdf, jpeg), { size: [480, 660] });
  const document = await loadPdf(mend(made), 'quet.pdf', 1e7);
  try {
    return await use(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

const whole = (pdf: Pdf, jpeg: Buffer) => pdf.image(jpeg, 0, 0, { width: 480 });

describe('JPEG pictures that stay packed', () => {
  it('give the same dots as pdf.js gives', async () => {
    const [packed, decoded] = await withPdf(whole, async (document) => {
      const page = await document.getPage(1);
      const first = await withPackedPictures(() => scannedPicture(page));
      page.cleanup();
      return [first, await scannedPicture(page)];
    });
    expect(packed).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 3 });
    const apart = packed?.pixels.map((value, at) => Math.abs(value - (decoded?.pixels[at] ?? 0))) ?? [];
    expect(Math.max(...apart.slice(0, 30_000))).toBeLessThanOrEqual(2);
  });

  it('are drawn where a page is looked at after it was read, also those that pages share', async () => {
    const seen = await withPdf(
      (pdf, jpeg) => {
        for (const line of ['Trang một', 'Trang hai', 'Trang ba', 'Trang bốn']) {
          if (line !== 'Trang một') pdf.addPage();
          write(pdf, line, 20, 20);
          pdf.image(jpeg, 100, 100, { width: 200 });
        }
      },
      async (document) => {
        const colours: (number | undefined)[][] = [];
        for (const number of [1, 2, 3, 4]) {
          const page = await document.getPage(number);
          await withPackedPictures(() => page.getOperatorList());
          page.cleanup();
        }
        for (const number of [4, 1]) {
          const { pixels, width } = await renderPage(await document.getPage(number), 72, 0);
          const at = (200 * width + 200) * 4;
          colours.push([...pixels.subarray(at, at + 3)]);
        }
        return colours;
      },
    );
    for (const [red = 0, green = 0, blue = 0] of seen) {
      expect(red).toBeLessThan(90);
      expect(green).toBeGreaterThan(130);
      expect(blue).toBeLessThan(110);
    }
  });

  it('leave damaged ones to pdf.js', async () => {
    const cut = (pdf: Uint8Array) => {
      const bytes = Buffer.from(pdf);
      // An end mark soon after the start of the picture's rows.
      const rows = bytes.indexOf(Buffer.from([0xff, 0xda]));
      bytes.set([0xff, 0xd9], rows + 100);
      return new Uint8Array(bytes);
    };
    const packed = await withPdf(
      whole,
      async (document) => {
        const page = await document.getPage(1);
        return withPackedPictures(() => scannedPicture(page));
      },
      cut,
    );
    expect(packed).toBeNull();
  });
});
