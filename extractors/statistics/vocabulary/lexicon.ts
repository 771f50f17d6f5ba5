import { isSyllable } from '../../text/syllable.ts';
import type { Token } from '../stream/token.ts';
import { branchesAt, TONE_ONLY } from './branches.ts';
import { type Entry, isAward, isCounted, isStatus } from './entry.ts';
import { syllableKey } from './key.ts';
import { knowledge } from './knowledge.ts';
import { type Node, root } from './phrases.ts';

/** A phrase found in the tokens: `[from, to)`, and how far the print is from the words of the knowledge. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly syllables: number;
  readonly distance: number;
  readonly entries: readonly Entry[];
}

const mendable = new Set(knowledge.mendable.map((word) => root.next.get(syllableKey(word))));

/** Longer phrases may be further from the print; one syllable alone must be printed right. */
function allowance(node: Node, syllables: number): number {
  if (syllables < 2) return mendable.has(node) ? TONE_ONLY : 0;
  return (node.entries.some(isCounted) ? 0.9 : 0.6) + (syllables - 2) * 0.3;
}

/** A deviation beyond this can be mended by no phrase, however long. */
function outOfReach(distance: number, syllables: number): boolean {
  return distance > 0.6 + (syllables + 2) * 0.3;
}

interface Walk {
  readonly tokens: readonly Token[];
  readonly from: number;
  best: Mention | null;
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

/**
 * Whether words with another letter than the phrase are words themselves: "thực hiện dân chủ" is no "thực hiện đạt",
 * "thạc sĩ" no "bác sĩ". An award's name is looked for all the same, for nothing else sounds like it.
 */
function isReadable(tokens: readonly Token[], { from, to, syllables, distance, entries }: Mention): boolean {
  // A text that lost its marks alone is read.
  if (distance <= TONE_ONLY * syllables || entries.some(isAward)) return false;
  // "Đề nhị" turns what is said if it was "Đề nghị": one letter is suspected there.
  if (distance <= ONE_LETTER && entries.some(isStatus)) return false;
  return tokens.slice(from, to).every(({ kind, text }) => kind !== 'word' || isSyllable(text));
}

const ONE_LETTER = 1;

const BETWEEN_NUMBERS = /^(?:[,;/–-]|và)$/u;

/** Where a list of numbers ends that begins at a number, "50, 55 và 60": one `#` of a name stands for all of it. */
function numbersEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (BETWEEN_NUMBERS.test(tokens[to]?.text ?? '') && tokens[to + 1]?.kind === 'number') to += 2;
  return to;
}

/**
 * Marks that may stand inside a phrase without being part of it: "Thi đua - Khen thưởng", "“Lao động” tiên tiến", and
 * specks that a scanner took for marks.
 */
const IDLE_MARKS = new Set(['-', '–', '“', '”', '"', '«', '»', "'", '*', '~', '·', '`', '^', '_']);

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
    if (better(found, walk.best) && !isReadable(walk.tokens, found)) walk.best = found;
  }
  const token = walk.tokens[at];
  if (token === undefined || node.next.size === 0) return;
  if (token.kind === 'mark' && syllables > 0 && IDLE_MARKS.has(token.text)) {
    const behind = behindIdleMarks(walk.tokens, at);
    if (behind !== null) follow(walk, node, behind, syllables, distance);
    return;
  }
  if (token.kind === 'word') {
    for (const [next, cost] of branchesAt(node, token.key)) {
      const total = distance + cost;
      if (!outOfReach(total, syllables)) follow(walk, next, at + 1, syllables + 1, total);
    }
    joinBroken(walk, node, at, syllables, distance);
    return;
  }
  const exact = node.next.get(token.key);
  if (exact !== undefined) follow(walk, exact, at + 1, syllables + 1, distance);
  const number = token.kind === 'number' ? node.next.get('#') : undefined;
  if (number !== undefined) follow(walk, number, numbersEnd(walk.tokens, at), syllables + 1, distance);
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
