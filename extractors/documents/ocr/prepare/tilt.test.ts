import { describe, expect, it } from 'vitest';
import { toGreyPicture } from '../../testing/grey-picture.ts';
import { makePdf, write } from '../../testing/make-pdf.ts';
import { makeScan } from '../../testing/make-scan.ts';
import { inkMapOf } from './ink-map.ts';
import { lieOf, tiltOf, uprightness } from './tilt.ts';

const text = makePdf((pdf) => {
  for (let line = 0; line < 12; line += 1)
    write(pdf, 'Tặng Giấy khen cho 43 cá nhân và 07 tập thể được công nhận.', 85, 120 + 20 * line);
});

async function mapOf(pdf: Promise<Uint8Array>, degrees: number) {
  return inkMapOf(await toGreyPicture(await makeScan(await pdf, 150, degrees), 150));
}

describe('tilt', () => {
  it.each([-7, -2.3, -0.4, 0, 0.8, 3.1, 7])('of %f° is found to a tenth of a degree', async (degrees) => {
    const map = await mapOf(text, degrees);
    const lie = lieOf(map);
    expect(lie).not.toBeNull();
    if (lie !== null) expect(Math.abs(tiltOf(map, lie) - degrees)).toBeLessThanOrEqual(0.1);
  });

  it('is not made up where there are no lines', async () => {
    const specks = makePdf((pdf) => {
      // Numbers without a pattern that are the same on every run.
      let state = 5;
      const random = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      for (let index = 0; index < 900; index += 1)
        pdf.circle(60 + 475 * random(), 60 + 720 * random(), 1.5).fill();
    });
    expect(lieOf(await mapOf(specks, 0))).toBeNull();
    expect(
      lieOf(
        await mapOf(
          makePdf(() => {}),
          0,
        ),
      ),
    ).toBeNull();
  });
});

describe('uprightness', () => {
  it('tells lines from lines on their head', async () => {
    expect(uprightness(await mapOf(text, 0), 0)).toBeGreaterThan(0.06);
    expect(uprightness(await mapOf(text, 180), 0)).toBeLessThan(-0.06);
  });
});
