import { type Box, boxAround } from '../../../model/geometry.ts';

/** A part of a page whose letters were turned into drawings, in points. */
export interface OutlinedBlock {
  readonly box: Box;
  readonly letters: number;
}

/** Fewer small drawings than this close together are an emblem, a frame or a chart. */
const ENOUGH_LETTERS = 40;
/** More of them are a page of letters, or a map: looked at as a whole. */
const MOST_OUTLINES = 4000;
/** The space between letters, words and lines that belong together, in points. */
const LINE_SPACE = 10;

const areNear = (a: Box, b: Box): boolean =>
  a[0] - LINE_SPACE < b[2] &&
  b[0] - LINE_SPACE < a[2] &&
  a[1] - LINE_SPACE < b[3] &&
  b[1] - LINE_SPACE < a[3];

/**
 * Where a page shows letters that are text no more, as programs make them of fonts that must not be embedded.
 *
 * @param outlines the places of small drawings with curves
 */
export function outlinedBlocks(outlines: readonly Box[]): OutlinedBlock[] {
  if (outlines.length < ENOUGH_LETTERS) return [];
  if (outlines.length > MOST_OUTLINES) return [{ box: boxAround(outlines), letters: outlines.length }];
  let blocks: OutlinedBlock[] = [];
  for (const box of outlines) {
    const near = blocks.filter((block) => areNear(block.box, box));
    const letters = near.reduce((sum, block) => sum + block.letters, 1);
    const whole = { box: boxAround([box, ...near.map((block) => block.box)]), letters };
    blocks = [...blocks.filter((block) => !near.includes(block)), whole];
  }
  return blocks.filter(({ letters }) => letters >= ENOUGH_LETTERS);
}
