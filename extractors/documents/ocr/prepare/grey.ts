import type { Raster } from '../../picture/raster.ts';
import type { GreyPicture } from '../engine.ts';

/** A pixel whose channels differ less than this is black, grey or white: grain, and what JPEG does to colours. */
const NEUTRAL = 18;
/** From this difference on a pixel is coloured: seal red, signature blue. */
const COLOURED = 60;
/** Where more than this share of the ink is coloured, colour is the print itself and not a seal. */
const MOSTLY_COLOURED = 0.5;
/** Channel values below this are ink. */
const INK = 140;
/** What a stamp's ink takes of its own colour beside what it takes of the others, where the page shows too little of it. */
const USUAL_SHARE = [0.12, 0.2, 0.25] as const;
/** A share above this is ink so dark that taking it out would take print with it. */
const LARGEST_SHARE = 0.45;
const ENOUGH_SAMPLES = 40;
/** Steps of the tables from density to brightness. */
const DENSITY_STEPS = 128;

type Rgb = readonly [red: number, green: number, blue: number];

/** The inks of a page: the colour of its paper, and what stamps of each colour leave of their own light. */
interface Inks {
  readonly paper: Rgb;
  /** By the lightest channel: density in that channel as a share of the difference between the densities. */
  readonly shares: Rgb;
  readonly mostlyColoured: boolean;
}

/**
 * A grey picture in which seals and signatures fade. Inks that lie over each other add up their densities; black
 * takes as much from each colour of light, stamp red next to nothing from red. So the lightest channel shows the
 * black print, also under a seal, and what the stamp took even of that is known from how much it took of the
 * others. A page printed in colour as a whole is turned grey the plain way.
 *
 * @param raster of any number of channels; of one alone its own pixels are given back
 */
export function toGrey(raster: Raster): GreyPicture {
  const { width, height, dpi, pixels, channels = 4 } = raster;
  if (channels === 1) return { width, height, dpi, pixels };
  const inks = inksOf(raster);
  const redOnWhite = whiteTable(inks.paper[0]);
  const greenOnWhite = whiteTable(inks.paper[1]);
  const blueOnWhite = whiteTable(inks.paper[2]);
  const density = densityTable();
  const light = lightTable();
  const grey = new Uint8Array(width * height);
  for (let at = 0, to = 0; to < grey.length; at += channels, to += 1) {
    const red = redOnWhite[pixels[at] ?? 255] ?? 255;
    const green = greenOnWhite[pixels[at + 1] ?? 255] ?? 255;
    const blue = blueOnWhite[pixels[at + 2] ?? 255] ?? 255;
    const plain = (red * 77 + green * 150 + blue * 29) >> 8;
    const most = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    const spread = most - least;
    if (spread <= NEUTRAL || inks.mostlyColoured) {
      grey[to] = plain;
      continue;
    }
    const share = (most === red ? inks.shares[0] : most === green ? inks.shares[1] : inks.shares[2]) ?? 0;
    const thin = density[most] ?? 0;
    const stamp = share * ((density[least] ?? 0) - thin);
    const black = light[Math.max(0, Math.round((thin - stamp) * DENSITY_STEPS))] ?? 0;
    const weight = Math.min(1, (spread - NEUTRAL) / (COLOURED - NEUTRAL));
    grey[to] = plain + (Math.max(plain, black) - plain) * weight;
  }
  return { width, height, dpi, pixels: grey };
}

/** Every channel value as it would be on white paper. */
function whiteTable(paper: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, (value * 255) / paper));
}

/** Density of every channel value: 0 for the paper, growing as light is taken away. */
function densityTable(): Float32Array {
  return Float32Array.from({ length: 256 }, (_, value) => densityOf(value));
}

const densityOf = (value: number) => Math.log(255 / Math.max(1, value));

function lightTable(): Uint8Array {
  return Uint8Array.from({ length: 6 * DENSITY_STEPS }, (_, step) => 255 * Math.exp(-step / DENSITY_STEPS));
}

function inksOf({ pixels, channels = 4 }: Raster): Inks {
  const histograms = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  const shares: number[][] = [[], [], []];
  let ink = 0;
  let coloured = 0;
  for (let at = 0; at < pixels.length; at += 5 * channels) {
    const [red, green, blue] = [pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255];
    histograms[0][red] = (histograms[0][red] ?? 0) + 1;
    histograms[1][green] = (histograms[1][green] ?? 0) + 1;
    histograms[2][blue] = (histograms[2][blue] ?? 0) + 1;
    const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
    if (least >= INK) continue;
    ink += 1;
    if (most - least <= COLOURED) continue;
    coloured += 1;
    const [thin, thick] = [densityOf(most), densityOf(least)];
    shares[most === red ? 0 : most === green ? 1 : 2]?.push(thin / (thick - thin));
  }
  const share = (channel: 0 | 1 | 2) => typical(shares[channel] ?? [], USUAL_SHARE[channel]);
  return {
    paper: [paperIn(histograms[0]), paperIn(histograms[1]), paperIn(histograms[2])],
    shares: [share(0), share(1), share(2)],
    mostlyColoured: ink > 0 && coloured / ink > MOSTLY_COLOURED,
  };
}

/** The brightness that most of the page has or nearly has. */
function paperIn(histogram: Uint32Array): number {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  let value = 255;
  for (let above = histogram[255] ?? 0; value > 0 && above < 0.3 * total; above += histogram[value] ?? 0)
    value -= 1;
  return Math.max(1, value);
}

/** The middle one: most coloured pixels are the stamp alone, few lie over print. */
function typical(found: readonly number[], usual: number): number {
  if (found.length < ENOUGH_SAMPLES) return usual;
  const sorted = [...found].sort((a, b) => a - b);
  return Math.min(LARGEST_SHARE, sorted[sorted.length >> 1] ?? usual);
}
