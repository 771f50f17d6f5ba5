import { restoreCapitals } from './capitals.ts';
import type { LegacyEncoding } from './encoding.ts';
import { addEvidence, type Evidence, NO_EVIDENCE, type Verdict, verdictOf, weigh } from './evidence.ts';
import { type LegacyFont, legacyFont } from './font.ts';
import { restoreSoftHyphens } from './soft-hyphen.ts';
import { toByteCharacters, transcode, transcodeUnits } from './transcode.ts';

/** Text in one font, as the file gives it and not normalised: TCVN3 writes "ư" as a soft hyphen. */
export interface Run {
  readonly text: string;
  /** As the file names it, subset tag and style included; absent where no font is known. */
  readonly font?: string | undefined;
}

/** A run's text in Unicode, and the encoding it was in; null where nothing had to be changed. */
export interface ReadRun {
  readonly text: string;
  readonly encoding: LegacyEncoding | null;
}

/** Neighbouring runs of one font: a syllable, even a letter with its mark, may be parted between them. */
interface Stretch {
  readonly runs: readonly Run[];
  readonly font: LegacyFont | null;
  readonly text: string;
  readonly evidence: Evidence;
}

/** From this ratio on, what most words of a font say holds for the font's other words too. */
const CLEAR = 9;

/**
 * Reads the runs of a document, or of one page, whose fonts are known. Runs of fonts named like legacy ones
 * (`.VnTime`, `VNI-Times`) are decoded, unless their words read better as they stand: the other words of the same
 * font decide first, then the run's own, then the name. Digits and ASCII punctuation stay, but for a hyphen that
 * stands for "ư". Runs of other fonts are given back as they are.
 *
 * @param runs in reading order, so that what is parted in a word is seen together
 * @returns as many as were given, in the same order
 * @example decodeRuns([{ text: 'Céng hoµ', font: '.VnTimeH' }]) // [{ text: 'CỘNG HOÀ', encoding: TCVN3 }]
 */
export function decodeRuns(runs: readonly Run[]): ReadRun[] {
  const stretches = stretchesOf(runs);
  const ofFamily = new Map<string, Evidence>();
  for (const { font, evidence } of stretches) {
    if (font === null) continue;
    ofFamily.set(font.family, addEvidence(ofFamily.get(font.family) ?? NO_EVIDENCE, evidence));
  }
  return stretches.flatMap((stretch) => {
    const { font, evidence } = stretch;
    if (font === null) return stretch.runs.map(unchanged);
    const verdict = decide(evidence, ofFamily.get(font.family) ?? NO_EVIDENCE);
    return verdict === 'unicode' ? stretch.runs.map(unchanged) : decodeStretch(stretch, font);
  });
}

/**
 * The text of one run; see `decodeRuns`, which decides better where there are many.
 *
 * @example decodeLegacy('Céng hoµ', '.VnTime').text // 'Cộng hoà'
 */
export function decodeLegacy(text: string, font: string): ReadRun {
  return decodeRuns([{ text, font }])[0] ?? { text, encoding: null };
}

const unchanged = ({ text }: Run): ReadRun => ({ text, encoding: null });

function stretchesOf(runs: readonly Run[]): Stretch[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group !== undefined && group[0]?.font === run.font) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const name = group[0]?.font;
    const font = name === undefined ? null : legacyFont(name);
    const whole = group.map((run) => run.text).join('');
    if (font === null) return { runs: group, font, text: whole, evidence: NO_EVIDENCE };
    const text = asTyped(whole, font.encoding);
    return { runs: group, font, text, evidence: weigh(text, transcode(text, font.encoding)) };
  });
}

/** The characters that Latin-1 has for the bytes of a text, whatever a reader made of them; of the same length. */
export const asTyped = (text: string, encoding: LegacyEncoding): string =>
  restoreSoftHyphens(toByteCharacters(text), encoding);

function decide(own: Evidence, ofFamily: Evidence): Verdict {
  const { legacy, unicode } = ofFamily;
  const isClear = Math.max(legacy, unicode) >= CLEAR * Math.max(1, Math.min(legacy, unicode));
  const [first, second] = isClear ? [ofFamily, own] : [own, ofFamily];
  const verdict = verdictOf(first);
  return verdict === 'open' ? verdictOf(second) : verdict;
}

function decodeStretch({ runs, text }: Stretch, { encoding, capitals }: LegacyFont): ReadRun[] {
  const units = decodeUnits(text, encoding, capitals);
  let at = 0;
  return runs.map((run) => {
    const read = units
      .slice(at, at + run.text.length)
      .join('')
      .normalize('NFC');
    at += run.text.length;
    return read === run.text ? unchanged(run) : { text: read, encoding };
  });
}

/** One entry for each UTF-16 unit of the text; see `transcodeUnits`. */
export function decodeUnits(text: string, encoding: LegacyEncoding, capitals: boolean): string[] {
  const units = transcodeUnits(text, encoding);
  if (capitals) return units.map((unit) => unit.toUpperCase());
  if (!encoding.lacksCapitals) return units;
  return restoreCapitals(units, (at) => units[at] === text[at]);
}
