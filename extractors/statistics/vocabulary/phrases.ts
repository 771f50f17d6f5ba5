import { type Entry, meaningOf } from './entry.ts';
import { syllableKey } from './key.ts';
import { knowledge } from './knowledge.ts';

/** A place in the tree of phrases: the syllables that may follow, and what a phrase that ends here means. */
export interface Node {
  readonly next: ReadonlyMap<string, Node>;
  readonly entries: readonly Entry[];
  /** What `branchesAt` found for the keys that it was asked for. */
  readonly found: Map<string, readonly Branch[]>;
}

/** A node that a printed syllable may lead to, and how far the print is from the syllable of the knowledge. */
export type Branch = readonly [Node, number];

/** A node while the tree is planted. */
interface Growing extends Node {
  readonly next: Map<string, Growing>;
  readonly entries: Entry[];
}

function planted(): Growing {
  return { next: new Map(), entries: [], found: new Map() };
}

function syllablesOf(name: string): string[] {
  return name.match(/(?:\p{L}{1,2}[/.,]){1,3}\p{L}{1,3}(?![\p{L}])|[\p{L}\p{M}\d]+|[#,()/]/gu) ?? [];
}

function add(root: Growing, name: string, entry: Entry): void {
  let node = root;
  for (const syllable of syllablesOf(name)) {
    const key = syllableKey(syllable);
    const next = node.next.get(key) ?? planted();
    node.next.set(key, next);
    node = next;
  }
  // "sĩ" and "sỹ" are one key: two spellings of a name give one entry.
  if (!node.entries.some((other) => meaningOf(other) === meaningOf(entry))) node.entries.push(entry);
}

/** Every phrase of the knowledge with its meaning. */
function* phrases(): Generator<readonly [string, Entry]> {
  for (const award of knowledge.awards) {
    for (const name of [...award.names, ...award.abbreviations])
      yield [name.text, { kind: 'award', award, weak: name.weak ?? false }];
  }
  for (const family of knowledge.families) {
    for (const name of family.names)
      yield [name, { kind: 'family', family, weak: family.weak.includes(name) }];
  }
  for (const grantor of knowledge.grantors) {
    for (const name of grantor.names)
      yield [name, { kind: 'grantor', grantor, capital: /^\p{Lu}\S*$/u.test(name) }];
  }
  for (const { recipient, weak, names, anyone = false } of knowledge.recipients) {
    for (const name of names) yield [name, { kind: 'recipient', recipient, weak, anyone }];
  }
  for (const { occasion, names, besideAward = false } of knowledge.occasions) {
    for (const name of names) yield [name, { kind: 'occasion', occasion, besideAward }];
  }
  for (const { tag, names } of knowledge.words) {
    for (const name of names) yield [name, { kind: 'word', tag }];
  }
}

/** The tree of all phrases of the knowledge, syllable by syllable in the form of `syllableKey`. */
export const root: Node = (() => {
  const tree = planted();
  for (const [name, entry] of phrases()) add(tree, name, entry);
  return tree;
})();
