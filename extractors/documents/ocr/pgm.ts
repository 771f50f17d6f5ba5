import type { GreyPicture } from './engine.ts';

/** The picture as binary PGM ("P5"): what every engine reads, with nothing to compress. Source: Netpbm, pgm(5). */
export function toPgm({ width, height, pixels }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
