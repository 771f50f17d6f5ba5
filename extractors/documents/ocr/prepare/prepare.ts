import type { Box } from '../../../../model/geometry.ts';
import type { Turn } from '../../../../model/page.ts';
import { turnBox } from '../../layout/turn.ts';
import type { Raster } from '../../picture/raster.ts';
import type { GreyPicture, OcrEngine } from '../engine.ts';
import { showStep } from '../step-watch.ts';
import { whitenEdges } from './edges.ts';
import { toGrey } from './grey.ts';
import { levelLight } from './level.ts';
import { fadeSeals, findSeals, type Seal } from './seal.ts';
import { straighten, turnPicture } from './straighten.ts';
import { findLying } from './upright.ts';

/** A page's picture as an engine reads it best. */
export interface PreparedPage {
  /** Upright, level, black on white, without stamps as far as they can be told from print. */
  readonly picture: GreyPicture;
  readonly turned: Turn;
  /** Of the upright page, in points. */
  readonly width: number;
  readonly height: number;
  /** Brings a box from the points of `picture` to those of the upright page; a small tilt keeps its size. */
  readonly onPage: (box: Box) => Box;
  /** Where a seal lies so over the page that what is read below it cannot be trusted; points of the upright page. */
  readonly covered: readonly Box[];
}

/**
 * Prepares a page's picture for an engine: coloured ink fades, scanner edges go, the paper becomes white and the
 * print black, round seals are taken out of grey as far as can be, the page is turned upright and laid level, the
 * resolution is brought into the engine's range.
 *
 * @param engine reads a sample of pages that seem to lie on their side or their head
 */
export async function preparePage(raster: Raster, engine: OcrEngine): Promise<PreparedPage> {
  const grey = toGrey(raster);
  await showStep('grey', grey);
  const bare = whitenEdges(grey);
  await showStep('edges', bare);
  const light = levelLight(bare);
  await showStep('light', light);
  const seals = findSeals(light);
  const clear = fadeSeals(light, seals);
  await showStep('seals', clear);
  const { turned, degrees } = await findLying(clear, engine);
  const upright = await turnPicture(clear, turned);
  const straight = await straighten(upright, degrees);
  await showStep('level', straight.picture);
  const points = 72 / upright.dpi;
  return {
    picture: straight.picture,
    turned,
    width: upright.width * points,
    height: upright.height * points,
    onPage: placer(straight, points),
    covered: seals.map((seal) => turnBox(boxOf(seal), turned, light)).map(scaled(points)),
  };
}

type Straight = Awaited<ReturnType<typeof straighten>>;

function placer({ picture, toOriginal }: Straight, points: number): (box: Box) => Box {
  const pixels = picture.dpi / 72;
  return (box) => {
    const [x, y] = toOriginal(((box[0] + box[2]) / 2) * pixels, ((box[1] + box[3]) / 2) * pixels);
    const [halfWidth, halfHeight] = [(box[2] - box[0]) / 2, (box[3] - box[1]) / 2];
    return [x * points - halfWidth, y * points - halfHeight, x * points + halfWidth, y * points + halfHeight];
  };
}

const boxOf = ({ x, y, radius }: Seal): Box => [x - radius, y - radius, x + radius, y + radius];

const scaled =
  (factor: number) =>
  ([x0, y0, x1, y1]: Box): Box => [x0 * factor, y0 * factor, x1 * factor, y1 * factor];
