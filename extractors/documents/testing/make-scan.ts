import sharp from 'sharp';
import { openPdf } from '../pdf/reader.ts';
import { DEFAULT_LIMITS } from '../reader.ts';

/** The first page of a PDF as a PNG picture, turned by `degrees` as a page laid askew on the scanner. */
export async function makeScan(pdf: Uint8Array, dpi = 200, degrees = 0): Promise<Uint8Array> {
  const reader = await openPdf(pdf.slice(), 'mau.pdf', DEFAULT_LIMITS);
  try {
    const { webp } = await reader.picture(1, dpi, 0);
    const picture = sharp(webp).rotate(degrees, { background: '#ffffff' }).withMetadata({ density: dpi });
    return new Uint8Array(await picture.png().toBuffer());
  } finally {
    await reader.close();
  }
}
