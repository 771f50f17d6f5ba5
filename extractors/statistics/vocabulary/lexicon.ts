import type { Occasion, Recipient } from '../../../model/figure.ts';
import { printDistance, printShapes } from '../../text/distance.ts';
import type { Token } from '../stream/token.ts';
import type { Award } from './award.ts';
import type { Grantor } from './grantor.ts';
import { syllableKey } from './key.ts';
import { type Family, knowledge, type WordTag } from './knowledge.ts';

/** What a phrase of the knowledge means; one phrase may mean several things ("tổ chức"). */
export type Entry =
  | { readonly kind: 'award'; readonly award: Award; readonly weak: boolean }
  | { readonly kind: 'family'; readonly family: Family; readonly weak: boolean }
  | { readonly kind: 'grantor'; readonly grantor: Grantor; readonly capital: boolean }
  | {
      readonly kind: 'recipient';
      readonly recipient: Recipient;
      readonly weak: boolean;
      readonly anyone: boolean;
    }
  | { readonly kind: 'occasion'; readonly occasion: Occasion; readonly besideAward: boolean }
  | { readonly kind: 'word'; readonly tag: WordTag };

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** A phrase found in the tokens: `[from, to)`, and how far the print is from the words of the knowledge. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly syllables: number;
  readonly distance: number;
  readonly entries: readonly Entry[];
}

const root: Node = { next: new Map(), entries: [] };
/**
 * Marks that may stand inside a phrase without being part of it: "Thi đua - Khen thưởng", "“Lao động” tiên tiến", and
 * specks that a scanner took for marks.
 */
const IDLE_MARKS = new Set(['-', '–', '“', '”', '"', '«', '»', "'", '*', '~', '·', '`', '^', '_']);

function syllablesOf(name: string): string[] {
  return name.match(/(?:\p{L}{1,2}[/.,]){1,3}\p{L}{1,3}(?![\p{L}])|[\p{L}\p{M}\d]+|[#,()/]/gu) ?? [];
}

function meaning(entry: Entry): string {
  switch (entry.kind) {
    case 'award':
      return entry.award.id;
    case 'family':
      return entry.family.id;
    case 'grantor':
      return `${entry.grantor.class} ${entry.grantor.short ?? false}`;
    case 'recipient':
      return `${entry.recipient} ${entry.weak}`;
    case 'occasion':
      return `${entry.occasion} ${entry.besideAward}`;
    case 'word':
      return entry.tag;
  }
}

function add(name: string, entry: Entry): void {
  let node = root;
  for (const syllable of syllablesOf(name)) {
    const key = syllableKey(syllable);
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), entries: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  // "sĩ" and "sỹ" are one key: two spellings of a name give one entry.
  if (!node.entries.some((other) => meaning(other) === meaning(entry))) node.entries.push(entry);
}

for (const award of knowledge.awards) {
  for (const name of [...award.names, ...award.abbreviations])
    add(name.text, { kind: 'award', award, weak: name.weak ?? false });
}
for (const family of knowledge.families) {
  for (const name of family.names) add(name, { kind: 'family', family, weak: family.weak.includes(name) });
}
for (const grantor of knowledge.grantors) {
  for (const name of grantor.names)
    add(name, { kind: 'grantor', grantor, capital: /^\p{Lu}\S*$/u.test(name) });
}
for (const { recipient, weak, names, anyone = false } of knowledge.recipients) {
  for (const name of names) add(name, { kind: 'recipient', recipient, weak, anyone });
}
for (const { occasion, names, besideAward = false } of knowledge.occasions) {
  for (const name of names) add(name, { kind: 'occasion', occasion, besideAward });
}
for (const { tag, names } of knowledge.words) for (const name of names) add(name, { kind: 'word', tag });

/** A wrong or lost mark. */
const TONE_ONLY = 0.3;

/** Longer phrases may be further from the print; one syllable alone must be printed right. */
function allowance(node: Node, syllables: number): number {
  if (syllables < 2) return mendable.has(node) ? TONE_ONLY : 0;
  return (node.entries.some(isCounted) ? 0.9 : 0.6) + (syllables - 2) * 0.3;
}

/** A deviation beyond this can be mended by no phrase, however long. */
function outOfReach(distance: number, syllables: number): boolean {
  return distance > 0.6 + (syllables + 2) * 0.3;
}

const STATUS: readonly WordTag[] = ['Proposed', 'Registered', 'Target', 'Awarded'];

/** Phrases that only count beside a number or a count, and those that turn its meaning, may be further from the print. */
function isCounted(entry: Entry): boolean {
  if (entry.kind === 'word') return STATUS.includes(entry.tag);
  return isAward(entry) || (entry.kind === 'recipient' && !entry.weak);
}

const mendable = new Set(
  knowledge.mendable.flatMap((word) => {
    const node = root.next.get(syllableKey(word));
    return node === undefined ? [] : [node];
  }),
);

/** Less than two wrong letters. */
const FAREST_SYLLABLE = 1.1;

interface Branch {
  readonly syllable: string;
  readonly letters: string;
  readonly next: Node;
}

/** The branches of a node by what their syllables look like in bad print. */
const shapes = new WeakMap<Node, ReadonlyMap<string, readonly Branch[]>>();

function shapesOf(node: Node): ReadonlyMap<string, readonly Branch[]> {
  const known = shapes.get(node);
  if (known !== undefined) return known;
  const made = new Map<string, Branch[]>();
  for (const [syllable, next] of node.next) {
    const branch = { syllable, letters: bare(syllable), next };
    for (const shape of printShapes(branch.letters)) {
      const alike = made.get(shape);
      if (alike === undefined) made.set(shape, [branch]);
      else alike.push(branch);
    }
  }
  shapes.set(node, made);
  return made;
}

/** The longest syllable ("nghiêng" with its tone) with a letter or two too many; what is longer is no word. */
const LONGEST_KEY = 10;

type NearBranches = readonly (readonly [Node, number])[];
const near = new Map<Node, Map<string, NearBranches>>();
let remembered = 0;
const REMEMBERED_LIMIT = 100_000;

/** The branches of a node whose syllable could have been printed as this key. */
function nearBranches(node: Node, key: string): NearBranches {
  if (key.length > LONGEST_KEY) return [];
  const known = near.get(node)?.get(key);
  if (known !== undefined) return known;
  if (remembered >= REMEMBERED_LIMIT) {
    near.clear();
    remembered = 0;
  }
  const found = searched(node, key);
  const ofNode = near.get(node) ?? new Map<string, NearBranches>();
  near.set(node, ofNode.set(key, found));
  remembered += 1;
  return found;
}

function searched(node: Node, key: string): NearBranches {
  const letters = bare(key);
  const alike = shapesOf(node);
  const candidates = new Set(printShapes(letters).flatMap((shape) => alike.get(shape) ?? []));
  const found: (readonly [Node, number])[] = [];
  for (const { syllable, letters: own, next } of candidates) {
    if (syllable === key || Math.abs(syllable.length - key.length) > 2) continue;
    const distance = printDistance(own, letters, FAREST_SYLLABLE);
    // A letter is half of a short syllable: "sĩ" is not "sự".
    if (Math.min(own.length, letters.length) <= 2 && distance >= LETTER) continue;
    if (distance <= FAREST_SYLLABLE) found.push([next, Math.max(distance, TONE_ONLY)]);
  }
  return found;
}

const LETTER = 0.8;

/** The tone number of a key is no letter. */
function bare(key: string): string {
  return key.replace(/[2-6]$/, '');
}

interface Walk {
  readonly tokens: readonly Token[];
  readonly from: number;
  best: Mention | null;
}

function isAward({ kind }: Entry): boolean {
  return kind === 'award' || kind === 'family';
}

function namesAward({ entries }: Mention): boolean {
  return entries.some(isAward);
}

function better(candidate: Mention, best: Mention | null): boolean {
  if (best === null) return true;
  // Words printed right are not bent into others, unless an award comes out: "công nhận Lao động tiên tiến" is no
  // "công nhân lao động".
  if (best.distance === 0 && candidate.distance > 0 && !namesAward(candidate)) return false;
  if (candidate.distance === 0 && best.distance > 0 && !namesAward(best)) return true;
  const score = candidate.syllables - candidate.distance * 1.5;
  return score > best.syllables - best.distance * 1.5;
}

const BETWEEN_NUMBERS = /^(?:[,;/–-]|và)$/u;

/** Where a list of numbers ends that begins at a number, "50, 55 và 60": one `#` of a name stands for all of it. */
function numbersEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (BETWEEN_NUMBERS.test(tokens[to]?.text ?? '') && tokens[to + 1]?.kind === 'number') to += 2;
  return to;
}

/** A row of more marks than this is a dotted or dashed line, which no phrase reaches over. */
const LONGEST_IDLE = 4;

/** The first token behind the idle marks at a token; null where they are a line of their own. */
function behindIdleMarks(tokens: readonly Token[], at: number): number | null {
  let to = at;
  while (to <= at + LONGEST_IDLE && IDLE_MARKS.has(tokens[to]?.text ?? '')) to += 1;
  return to > at + LONGEST_IDLE ? null : to;
}

function follow(walk: Walk, node: Node, at: number, syllables: number, distance: number): void {
  if (node.entries.length > 0 && syllables > 0 && distance <= allowance(node, syllables)) {
    const found = { from: walk.from, to: at, syllables, distance, entries: node.entries };
    if (better(found, walk.best)) walk.best = found;
  }
  const token = walk.tokens[at];
  if (token === undefined || node.next.size === 0) return;
  if (token.kind === 'mark' && syllables > 0 && IDLE_MARKS.has(token.text)) {
    const behind = behindIdleMarks(walk.tokens, at);
    if (behind !== null) follow(walk, node, behind, syllables, distance);
    return;
  }
  const exact = node.next.get(token.key);
  if (exact !== undefined) follow(walk, exact, at + 1, syllables + 1, distance);
  if (token.kind === 'number') {
    const number = node.next.get('#');
    if (number !== undefined) follow(walk, number, numbersEnd(walk.tokens, at), syllables + 1, distance);
  }
  if (token.kind !== 'word') return;
  for (const [next, cost] of nearBranches(node, token.key)) {
    const total = distance + cost;
    if (!outOfReach(total, syllables)) follow(walk, next, at + 1, syllables + 1, total);
  }
  joinBroken(walk, node, at, syllables, distance);
}

const BROKEN = 0.3;

/** A syllable printed in two pieces, whole ("Lao độ ng") or with a letter lost between them ("đư c"). */
function joinBroken(walk: Walk, node: Node, at: number, syllables: number, distance: number): void {
  const first = walk.tokens[at];
  const second = walk.tokens[at + 1];
  if (first === undefined || second === undefined || second.kind !== 'word') return;
  if (first.text.length + second.text.length > 7 || distance > 0) return;
  const joined = syllableKey(first.text + second.text);
  const exact = node.next.get(joined);
  if (exact !== undefined) follow(walk, exact, at + 2, syllables + 1, distance + BROKEN);
}

/**
 * The longest phrase of the knowledge that begins at a token, allowing for bad print in phrases of two or
 * more syllables; null where none begins.
 */
export function mentionAt(tokens: readonly Token[], from: number): Mention | null {
  const walk: Walk = { tokens, from, best: null };
  follow(walk, root, from, 0, 0);
  return walk.best;
}
