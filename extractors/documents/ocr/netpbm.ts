import type { GreyPicture } from './engine.ts';

/** A grey picture as a binary PGM file, which every engine reads and nobody has to compress. */
export function toPgm(picture: GreyPicture): Buffer {
  return Buffer.concat([
    Buffer.from(`P5\n${picture.width} ${picture.height}\n255\n`, 'latin1'),
    picture.pixels,
  ]);
}
