import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toGreyPicture } from '../../testing/grey-picture.ts';
import { makePdf, write } from '../../testing/make-pdf.ts';
import { makeScan } from '../../testing/make-scan.ts';
import type { GreyPicture } from '../engine.ts';
import { fadeSeals, findSeals } from './seal.ts';

const text = makePdf((pdf) => {
  for (let line = 0; line < 12; line += 1)
    write(pdf, 'Tặng Giấy khen cho 43 cá nhân và 07 tập thể được công nhận.', 85, 120 + 20 * line);
});

/** The text with rings of a 36 mm seal around (600, 560) in a scan of 200 dpi; without them where `grey` is null. */
async function sealed(grey: number | null): Promise<GreyPicture> {
  const scan = await makeScan(await text, 200);
  if (grey === null) return toGreyPicture(scan, 200);
  const { width = 0, height = 0 } = await sharp(scan).metadata();
  const rings = [142, 132, 92].map((radius) => `<circle cx="600" cy="560" r="${radius}"/>`).join('');
  const ink = Buffer.from(
    `<svg width="${width}" height="${height}"><g fill="none" stroke-width="5" stroke="rgb(${grey},${grey},${grey})">${rings}</g></svg>`,
  );
  return toGreyPicture(
    await sharp(scan)
      .composite([{ input: ink, blend: 'multiply' }])
      .png()
      .toBuffer(),
    200,
  );
}

const darkIn = ({ width, pixels }: GreyPicture, [left, top, right, bottom]: readonly number[]): number => {
  let dark = 0;
  for (let y = top ?? 0; y < (bottom ?? 0); y += 1)
    for (let x = left ?? 0; x < (right ?? 0); x += 1) if ((pixels[y * width + x] ?? 255) < 160) dark += 1;
  return dark;
};

describe('seals of grey scans', () => {
  it('are found where they lie', async () => {
    const seals = findSeals(await sealed(105));
    expect(seals).toHaveLength(1);
    expect(Math.hypot((seals[0]?.x ?? 0) - 600, (seals[0]?.y ?? 0) - 560)).toBeLessThan(8);
    expect(Math.abs((seals[0]?.radius ?? 0) - 142)).toBeLessThan(22);
  });

  it('are not seen in text alone', async () => {
    expect(findSeals(await sealed(null))).toEqual([]);
  });

  it('fade from between the letters, and the letters stay', async () => {
    const [covered, clean] = [await sealed(105), await sealed(null)];
    const faded = fadeSeals(covered, findSeals(covered));
    // Below the last line there is the seal alone.
    expect(darkIn(faded, [500, 1010, 700, 1020])).toBe(0);
    const zone = [460, 420, 740, 700];
    const [before, after, truth] = [covered, faded, clean].map((picture) => darkIn(picture, zone));
    expect((after ?? 0) - (truth ?? 0)).toBeLessThan(0.35 * ((before ?? 0) - (truth ?? 0)));
    expect(after).toBeGreaterThan(0.9 * (truth ?? 0));
  });

  it('stay whole where they are as dark as print', async () => {
    const covered = await sealed(0);
    const seals = findSeals(covered);
    expect(seals).toHaveLength(1);
    expect(fadeSeals(covered, seals)).toBe(covered);
  });
});
