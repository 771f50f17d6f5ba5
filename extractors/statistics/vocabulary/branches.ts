import { printDistance, printShapes } from '../../text/distance.ts';
import type { Node } from './phrases.ts';

/** A wrong or lost mark. */
export const TONE_ONLY = 0.3;
/** A wrong letter. */
const LETTER = 0.8;
/** Less than two wrong letters. */
const FAREST_SYLLABLE = 1.1;
/** The longest syllable ("nghiêng" with its tone) with a letter or two too many; what is longer is no word. */
const LONGEST_KEY = 10;

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

/** The tone number of a key is no letter. */
function bare(key: string): string {
  return key.replace(/[2-6]$/, '');
}

/** Branches of a node, each with how far its syllable is from the print. */
type NearBranches = readonly (readonly [Node, number])[];

const NONE: NearBranches = [];
const near = new Map<Node, Map<string, NearBranches>>();
let remembered = 0;
const REMEMBERED_LIMIT = 100_000;

/** The branches of a node whose syllable, another than this key, could have been printed as it. */
export function nearBranches(node: Node, key: string): NearBranches {
  if (key.length > LONGEST_KEY) return NONE;
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
