import type { Signer, SigningCapacity } from '../../../model/letterhead.ts';
import { SigningCapacity as Capacities } from '../../../model/letterhead.ts';
import { likeness, nameWords } from '../units/fold.ts';
import { distributionStart, isListItem, isSameColumn } from './addressees.ts';
import { bodyName } from './body-name.ts';
import { letterheadWords } from './knowledge.ts';
import { evidenceBySegment, type Segment } from './segment.ts';

/** One line of a signature: for whom somebody signs, or what he is. */
type SignatureLine =
  | { readonly kind: 'capacity'; readonly capacity: SigningCapacity; readonly whom: string }
  | { readonly kind: 'position'; readonly position: string };

/** The signature stands so many segments around "Nơi nhận", or at the end of the document. */
const BEFORE = 6;
const BEHIND = 40;
/** The name stands under the position, with the seal's room between them. */
const NAME_WITHIN = 12;

const capacities = Capacities.options.map((capacity) => ({
  capacity,
  pattern: new RegExp(
    `^(?:${letterheadWords.capacities[capacity]
      .map((word) => (/[ /.]/u.test(word) ? `${word.replace('.', '\\.')}\\.?` : `${word}\\s?[./]`))
      .join('|')})\\s*`,
    'iu',
  ),
}));

const positions = [...letterheadWords.positions]
  .sort((left, right) => right.length - left.length)
  .map((name) => ({ name, words: nameWords(name) }));

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** "CHỦ TỊCH" as people write it: "Chủ tịch"; a body behind it, or alone, by its own name. */
function spoken(text: string, running: string): string {
  const small = text.toLowerCase();
  const words = nameWords(text);
  const misprinted = positions.find((position) => likeness(words, position.words) !== null);
  if (misprinted !== undefined) return misprinted.name;
  const known = positions.find(({ name }) => `${small} `.startsWith(`${name.toLowerCase()} `))?.name;
  if (known === undefined) return bodyName(text, running);
  const rest = text.slice(known.length).trim();
  if (rest === '') return known;
  return `${known} ${rest.includes(' ') ? bodyName(rest, running) : rest.toLowerCase()}`;
}

function isPosition(text: string): boolean {
  const words = nameWords(text);
  return positions.some(
    (position) => likeness(words.slice(0, position.words.length), position.words) !== null,
  );
}

function lineOf(text: string, running: string): SignatureLine | null {
  if (!isCapitals(text)) return null;
  for (const { capacity, pattern } of capacities) {
    const whom = text.replace(pattern, '').replace(/[,;:]+$/u, '');
    if (whom !== text && /^\p{Lu}{2}/u.test(whom))
      return { kind: 'capacity', capacity, whom: spoken(whom, running) };
  }
  return isPosition(text) ? { kind: 'position', position: spoken(text, running) } : null;
}

const TITLES = letterheadWords.nameTitles.map((title) => title.replace('/', '\\/')).join('|');
const NAME = new RegExp(
  `^(?:(?:${TITLES})[.,]?\\s*){0,3}(?<name>\\p{Lu}[\\p{Ll}']*(?:[\\s-]\\p{Lu}[\\p{Ll}']*){1,5})$`,
  'u',
);
const families = new Set(letterheadWords.familyNames.map((name) => name.toUpperCase()));

/** A person's name in ordinary letters, or in capitals behind a family name that we know. */
function nameIn(text: string): string | null {
  const name = NAME.exec(text)?.groups?.name;
  if (name !== undefined) return name;
  const words = text.split(' ');
  const isName = isCapitals(text) && families.has(words[0] ?? '') && words.length >= 2 && words.length <= 5;
  return isName && !isPosition(text) ? text : null;
}

/** The run of signature lines that a segment begins, down its column. */
function runFrom(segments: readonly Segment[], at: number, running: string): Segment[] {
  const first = segments[at];
  if (first === undefined) return [];
  const run: Segment[] = [];
  for (const segment of segments.slice(at)) {
    if (!isSameColumn(first, segment)) continue;
    if (lineOf(segment.text, running) === null) break;
    run.push(segment);
  }
  return run;
}

function nameUnder(segments: readonly Segment[], last: Segment): { name: string; segment: Segment } | null {
  const below = segments.slice(segments.indexOf(last) + 1);
  for (const segment of below.filter((one) => isSameColumn(last, one)).slice(0, NAME_WITHIN)) {
    const name = nameIn(segment.text);
    if (name !== null) return { name, segment };
    if (/^(?:Kính gửi|ĐỀ CƯƠNG|PHỤ LỤC|DANH SÁCH)/u.test(segment.text)) return null;
  }
  return null;
}

function signerFrom(segments: readonly Segment[], run: readonly Segment[], running: string): Signer | null {
  const last = run.at(-1);
  if (last === undefined) return null;
  const lines = run.map(({ text }) => lineOf(text, running)).filter((line) => line !== null);
  const signsFor = lines.flatMap((line) =>
    line.kind === 'capacity' ? [{ capacity: line.capacity, whom: line.whom }] : [],
  );
  const acting = signsFor.find(({ capacity }) => capacity === 'Q')?.whom;
  const position = lines.findLast((line) => line.kind === 'position')?.position ?? acting ?? null;
  const named = nameUnder(segments, last);
  if (named === null && signsFor.length === 0 && position === null) return null;
  const shown = named === null ? run : [...run, named.segment];
  return { position, name: named?.name ?? null, signsFor, evidence: evidenceBySegment(shown) };
}

/**
 * Who signed, in which capacity and for whom. Of several signatures the one beside "Nơi nhận" counts, else the last;
 * of two side by side the right one.
 *
 * @param segments those of the whole document
 * @param running the running text, which shows how names are written
 */
export function signerOf(segments: readonly Segment[], running: string): Signer | null {
  const start = distributionStart(segments);
  const from = start < 0 ? Math.max(0, segments.length - BEHIND) : Math.max(0, start - BEFORE);
  const window = segments
    .slice(from, start < 0 ? segments.length : start + BEHIND)
    .filter(({ text }) => !isListItem(text));
  const starts = window.flatMap(({ text }, at) => (lineOf(text, running) === null ? [] : [at]));
  const runs = starts
    .map((at) => runFrom(window, at, running))
    .filter(
      (run, at, all) => !all.slice(0, at).some((before) => run[0] !== undefined && before.includes(run[0])),
    );
  const single = runs.filter((run) => run.some((one) => !beside(one, runs)));
  const line = segments[start]?.line ?? 0;
  const chosen = single.find((run) => start >= 0 && (run[0]?.line ?? 0) >= line) ?? single.at(-1);
  return chosen === undefined ? null : signerFrom(window, chosen, running);
}

/** Whether another signature stands on the same line further right. */
function beside(segment: Segment, runs: readonly (readonly Segment[])[]): boolean {
  const left = segment.words[0]?.box[0] ?? 0;
  return runs.some((run) =>
    run.some((one) => one.line === segment.line && (one.words[0]?.box[0] ?? 0) > left + 1),
  );
}
