import type PDFDocument from 'pdfkit';

type Point = readonly [x: number, y: number];

/** Digits as a person draws them: strokes through points of a box 1 high, origin top left. */
const STROKES: Readonly<Record<string, readonly (readonly Point[])[]>> = {
  0: [
    [
      [0.3, 0.02],
      [0.05, 0.35],
      [0.08, 0.8],
      [0.3, 1],
      [0.52, 0.7],
      [0.5, 0.25],
      [0.28, 0.05],
    ],
  ],
  1: [
    [
      [0.05, 0.3],
      [0.3, 0.02],
      [0.26, 1],
    ],
  ],
  2: [
    [
      [0.05, 0.25],
      [0.25, 0],
      [0.5, 0.2],
      [0.35, 0.55],
      [0.02, 0.97],
      [0.3, 0.9],
      [0.58, 1],
    ],
  ],
  3: [
    [
      [0.05, 0.1],
      [0.35, 0],
      [0.45, 0.25],
      [0.2, 0.45],
      [0.48, 0.65],
      [0.35, 0.98],
      [0, 0.9],
    ],
  ],
  4: [
    [
      [0.3, 0],
      [0.02, 0.6],
      [0.55, 0.58],
    ],
    [
      [0.4, 0.3],
      [0.36, 1.02],
    ],
  ],
  5: [
    [
      [0.5, 0.02],
      [0.12, 0.05],
      [0.1, 0.42],
      [0.4, 0.45],
      [0.5, 0.75],
      [0.25, 1],
      [0, 0.92],
    ],
  ],
  6: [
    [
      [0.45, 0],
      [0.12, 0.4],
      [0.06, 0.85],
      [0.3, 1],
      [0.5, 0.78],
      [0.3, 0.55],
      [0.08, 0.75],
    ],
  ],
  7: [
    [
      [0.02, 0.05],
      [0.5, 0.02],
      [0.2, 1],
    ],
    [
      [0.12, 0.5],
      [0.42, 0.46],
    ],
  ],
  8: [
    [
      [0.45, 0.15],
      [0.2, 0.02],
      [0.1, 0.25],
      [0.42, 0.7],
      [0.25, 1],
      [0.05, 0.75],
      [0.48, 0.2],
    ],
  ],
  9: [
    [
      [0.48, 0.2],
      [0.2, 0],
      [0.06, 0.3],
      [0.3, 0.48],
      [0.48, 0.2],
      [0.4, 1],
    ],
  ],
};

interface Hand {
  /** Points. */
  readonly height: number;
  readonly ink: string;
  /** 0..1 without end, the same for the same seed. */
  readonly random: () => number;
}

/** Writes digits by hand with the first one's upper left corner at `x`, `y`: each a little off in size and place. */
export function writeByHand(
  pdf: InstanceType<typeof PDFDocument>,
  digits: string,
  [x, y]: Point,
  { height, ink, random }: Hand,
): void {
  const off = (by: number) => (random() - 0.5) * 2 * by * height;
  let left = x;
  for (const digit of digits) {
    const size = height * (0.85 + 0.3 * random());
    const [dx, dy] = [left, y + off(0.12)];
    for (const stroke of STROKES[digit] ?? []) {
      const [first, ...rest] = stroke.map(
        ([px, py]): Point => [dx + (px + 0.18 * (1 - py)) * size + off(0.025), dy + py * size + off(0.025)],
      );
      if (first === undefined) continue;
      pdf.moveTo(...first);
      drawThrough(pdf, rest);
      pdf
        .lineWidth(height * 0.07)
        .lineCap('round')
        .lineJoin('round')
        .stroke(ink);
    }
    left += size * (0.6 + 0.15 * random());
  }
}

/** Rounds the corners: each point but the last only bends the line on its way to the middle of the next piece. */
function drawThrough(pdf: InstanceType<typeof PDFDocument>, rest: readonly Point[]): void {
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    const to: Point = next === undefined ? point : [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2];
    if (index === 0 && next === undefined) pdf.lineTo(...to);
    else pdf.quadraticCurveTo(...point, ...to);
  });
}
