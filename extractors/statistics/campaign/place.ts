import type { Block } from '../stream/blocks.ts';
import { type Passage, passageOf, type Sentence, sentencesOf } from './passage.ts';

/** A block where it stands: under which headings, and behind which lead-in ("… như sau:"). */
export interface Place {
  readonly index: number;
  readonly block: Block;
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  /** The labelled blocks above it, from the outermost one in. */
  readonly headings: readonly Place[];
  /** The block that ends with a colon and that this one is an item of. */
  readonly leadIn: Place | null;
}

const BULLET = 5;

/** Every block with its headings and its lead-in, in reading order. */
export function placesOf(blocks: readonly Block[]): Place[] {
  const places: Place[] = [];
  let open: Place[] = [];
  let leadIn: Place | null = null;
  for (const [index, block] of blocks.entries()) {
    const level = block.label?.level ?? null;
    if (level !== null && level < BULLET)
      open = open.filter((heading) => (heading.block.label?.level ?? 0) < level);
    if (level === null) leadIn = null;
    const passage = passageOf(block.tokens);
    const place: Place = {
      index,
      block,
      passage,
      sentences: sentencesOf(passage),
      headings: [...open],
      leadIn,
    };
    places.push(place);
    if (level !== null && level < BULLET) open.push(place);
    if (passage.text.endsWith(':')) leadIn = place;
  }
  return places;
}

/** The places that fit, and those that stand under one that does. */
export function fittingOrUnder(places: readonly Place[], fits: (place: Place) => boolean): Place[] {
  const fitting = new Set(places.filter(fits));
  return places.filter((place) => [place, ...above(place)].some((one) => fitting.has(one)));
}

/** What stands over a place, nearest first: its lead-in, then its headings. */
export function above({ leadIn, headings }: Place): Place[] {
  return [...(leadIn === null ? [] : [leadIn]), ...[...headings].reverse()];
}
