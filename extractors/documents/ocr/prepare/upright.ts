import type { Turn } from '../../../../model/page.ts';
import { isSyllable } from '../../../text/syllable.ts';
import type { GreyPicture, OcrEngine, RecognisedWord } from '../engine.ts';
import { crop } from './crop.ts';
import { type InkMap, inkMapOf, turnedMap, withoutRules } from './ink-map.ts';
import { turnPicture } from './straighten.ts';
import { lieOf, tiltOf, uprightness } from './tilt.ts';

/** Lines along one side of the page stand out this much over those along the other, or both may be. */
const CLEARLY_LINES = 1.6;
/** From here on the shape of the lines says which way up they stand. */
const CLEARLY_UP = 0.06;
/** A page is turned only where a sample of it reads this much better than as it lies. */
const CLEARLY_BETTER = 1.5;
/** Height of the sample, in inches: seven or eight lines. */
const SAMPLE = 1.7;
/** Less read than this, in letters, is nothing read. */
const LEAST_READ = 12;

/** How a page has to be handled to lie upright and level. */
export interface Lying {
  readonly turned: Turn;
  /** Tilt that remains once it is turned, clockwise, in degrees. */
  readonly degrees: number;
}

/**
 * Finds how a page lies. Its lines show by their profile along which side they run, by their shape which way up
 * they stand. That much costs a few hundredths of a second and settles nearly all pages, for nearly all are
 * upright. Only a page that seems not to be, or that shows nothing clear, has a sample of a few lines read.
 */
export async function findLying(picture: GreyPicture, engine: OcrEngine): Promise<Lying> {
  const map = inkMapOf(picture);
  const guesses = guessTurns(withoutRules(map));
  const turned = guesses.length === 1 ? 0 : await bestRead(picture, guesses, engine);
  const upright = turnedMap(map, turned);
  const lie = lieOf(upright);
  return { turned, degrees: lie === null ? 0 : tiltOf(upright, lie) };
}

/** The turns that the shape of the lines leaves open; 0 alone where the page is upright. */
function guessTurns(letters: InkMap): readonly Turn[] {
  const onSide = turnedMap(letters, 90);
  const [across, down] = [lieOf(letters), lieOf(onSide)];
  if (across === null && down === null) return [0];
  const ratio = (across?.sharpness ?? 1) / (down?.sharpness ?? 1);
  const isUp = across !== null && uprightness(letters, tiltOf(letters, across)) > CLEARLY_UP;
  if (ratio > CLEARLY_LINES) return isUp ? [0] : [0, 180];
  // The sample of a page on its side is read both ways in any case, and as it lies.
  return isUp || ratio < 1 / CLEARLY_LINES ? [0, 90, 270] : [0, 90, 180, 270];
}

async function bestRead(picture: GreyPicture, turns: readonly Turn[], engine: OcrEngine): Promise<Turn> {
  const asItLies = await readable(picture, 0, engine);
  let best = { turned: 0 as Turn, letters: Math.max(LEAST_READ, asItLies * CLEARLY_BETTER) };
  for (const turned of turns) {
    if (turned === 0) continue;
    const letters = await readable(picture, turned, engine);
    if (letters > best.letters) best = { turned, letters };
  }
  return best.turned;
}

/** How much of the page's fullest lines an engine reads when the page is turned, in letters and digits believed. */
async function readable(picture: GreyPicture, turned: Turn, engine: OcrEngine): Promise<number> {
  const sample = await turnPicture(await fullestStrip(picture, turned), turned);
  const words = (await engine.recognise(sample, 'page')).flatMap((line) => line.words);
  return words
    .filter((word) => word.confidence > 0.5 && isLevel(word) && isLikely(bare(word.text)))
    .reduce((sum, { text, confidence }) => sum + confidence * bare(text).length, 0);
}

/** Tesseract reads lines that run down the page as well. */
const isLevel = ({ box }: RecognisedWord) => box[2] - box[0] > box[3] - box[1];
const isLikely = (text: string) => text.length > 1 && (isSyllable(text) || /^\p{N}+$/u.test(text));
const bare = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** The part of a picture that holds the fullest lines once it is turned, as it lies. */
function fullestStrip(picture: GreyPicture, turned: Turn): Promise<GreyPicture> {
  const { columns, rows, cells, step } = withoutRules(inkMapOf(picture));
  const along = turned % 180 === 0 ? rows : columns;
  const ink = new Uint32Array(along);
  for (let index = 0; index < cells.length; index += 1) {
    if (cells[index] !== 1) continue;
    const at = turned % 180 === 0 ? Math.floor(index / columns) : index % columns;
    ink[at] = (ink[at] ?? 0) + 1;
  }
  const length = Math.min(along, Math.round((SAMPLE * picture.dpi) / step));
  const from = fullestWindow(ink, length) * step;
  const to = from + length * step;
  const box =
    turned % 180 === 0 ? ([0, from, picture.width, to] as const) : ([from, 0, to, picture.height] as const);
  return crop(picture, box, 10);
}

function fullestWindow(ink: Uint32Array, length: number): number {
  let sum = ink.subarray(0, length).reduce((total, value) => total + value, 0);
  let best = { from: 0, sum };
  for (let from = 1; from + length <= ink.length; from += 1) {
    sum += (ink[from + length - 1] ?? 0) - (ink[from - 1] ?? 0);
    if (sum > best.sum) best = { from, sum };
  }
  return best.from;
}
