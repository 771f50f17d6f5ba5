import { printDistance, printShapes } from '../../text/distance.ts';
import type { Branch, Node } from './phrases.ts';

/** A wrong or lost mark. */
export const TONE_ONLY = 0.3;
/** A wrong letter. */
const LETTER = 0.8;
/** Less than two wrong letters. */
const FAREST_SYLLABLE = 1.1;
/** The longest syllable ("nghiêng" with its tone) with a letter or two too many; what is longer is no word. */
const LONGEST_KEY = 10;

interface Candidate {
  readonly syllable: string;
  readonly letters: string;
  readonly next: Node;
}

/** The branches of a node by what their syllables look like in bad print. */
const shapes = new WeakMap<Node, ReadonlyMap<string, readonly Candidate[]>>();

function shapesOf(node: Node): ReadonlyMap<string, readonly Candidate[]> {
  const known = shapes.get(node);
  if (known !== undefined) return known;
  const made = new Map<string, Candidate[]>();
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

/** The tone number of a key is no letter. */
function bare(key: string): string {
  return key.replace(/[2-6]$/, '');
}

function near(node: Node, key: string): Branch[] {
  const letters = bare(key);
  const alike = shapesOf(node);
  const candidates = new Set(printShapes(letters).flatMap((shape) => alike.get(shape) ?? []));
  const found: Branch[] = [];
  for (const { syllable, letters: own, next } of candidates) {
    if (syllable === key || Math.abs(syllable.length - key.length) > 2) continue;
    const distance = printDistance(own, letters, FAREST_SYLLABLE);
    // A letter is half of a short syllable: "sĩ" is not "sự".
    if (Math.min(own.length, letters.length) <= 2 && distance >= LETTER) continue;
    if (distance <= FAREST_SYLLABLE) found.push([next, Math.max(distance, TONE_ONLY)]);
  }
  return found;
}

/** Nodes that keep what was found, and how much they keep together. */
const keeping = new Set<Node>();
let kept = 0;
const MOST_KEPT = 100_000;

function forget(): void {
  for (const node of keeping) node.found.clear();
  keeping.clear();
  kept = 0;
}

/** The branches of a node whose syllable a key is, or could be in bad print; the former first. */
export function branchesAt(node: Node, key: string): readonly Branch[] {
  const known = node.found.get(key);
  if (known !== undefined) return known;
  const next = node.next.get(key);
  const exact: readonly Branch[] = next === undefined ? [] : [[next, 0]];
  if (key.length > LONGEST_KEY) return exact;
  const found = [...exact, ...near(node, key)];
  if (kept >= MOST_KEPT) forget();
  node.found.set(key, found);
  keeping.add(node);
  kept += 1;
  return found;
}
