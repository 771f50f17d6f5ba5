import nlp from 'compromise/one';
import type { Tag } from '../tagging/term.ts';

/**
 * `compromise/one` as the engine that runs our patterns over our own tags. It never sees a Vietnamese word:
 * each term is handed over as a place-holder with its tags, so that neither its accent folding nor its
 * reading of numbers can touch anything. Its own passes over the text are switched off for the same reason.
 *
 * Of its match language only `#Tag`, `#Tag?`, `#Tag*`, `#Tag+` and named groups are used. Alternatives in
 * brackets do not match an empty run, so where a pattern needs "A or B" the terms carry a common tag (`Any`,
 * `Link`, `Quantities`); and its own `*` wants at least one, so ours is handed over as `{0,99}`.
 */
interface World {
  readonly model: { readonly one: { unicode: unknown } };
  readonly hooks: string[];
}

nlp.plugin({
  mutate: (world: object) => {
    if (!isWorld(world)) throw new TypeError('this version of compromise has another inner shape');
    world.model.one.unicode = {};
    world.hooks.length = 0;
  },
});

function isWorld(world: object): world is World {
  return 'hooks' in world && Array.isArray(world.hooks) && 'model' in world;
}

/** A pattern with a name that a person can look up, and a sentence that it is there for. */
export interface Pattern {
  readonly name: string;
  readonly match: string;
  readonly example: string;
}

/** A stretch of terms `[from, to)`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Match extends Span {
  readonly pattern: string;
  readonly groups: Readonly<Record<string, Span>>;
}

/** A pattern made ready to run. */
interface Prepared {
  readonly pattern: Pattern;
  readonly parsed: unknown;
  readonly groups: readonly string[];
  /** Tags without which it can match nothing. */
  readonly needed: readonly string[];
}

/** A list of patterns made ready to run. */
export interface Grammar {
  readonly patterns: readonly Prepared[];
}

/** The tags of a pattern that stand alone and may not be left out. */
function neededBy(match: string): string[] {
  const single = match.replaceAll(/\([^)]*\)/g, '');
  return [...single.matchAll(/(?<=^|[\s>[])#(\w+)(?![\w?*{])/g)].map((tag) => tag[1] ?? '');
}

/** Prepares patterns; the order is their order of precedence. */
export function grammar(patterns: readonly Pattern[]): Grammar {
  return {
    patterns: patterns.map((pattern) => ({
      pattern,
      parsed: nlp.parseMatch(pattern.match.replaceAll('*', '{0,99}')),
      groups: [...pattern.match.matchAll(/<(\w+)>/g)].map((group) => group[1] ?? ''),
      needed: neededBy(pattern.match),
    })),
  };
}

interface View {
  readonly fullPointer: readonly (readonly (number | string | null | undefined)[])[];
  match(pattern: unknown): View;
  groups(name: string): View;
}

/** The one place where the vendor's loose types are turned into ours. */
type Reader = (document: readonly { terms: readonly object[] }[]) => View;
const reader: unknown = nlp;

function isReader(value: unknown): value is Reader {
  return typeof value === 'function';
}

interface Tagged {
  readonly tags: ReadonlySet<Tag>;
}

/** A sentence as the engine wants it, made when the first pattern that could match asks for it. */
class Sentence {
  readonly #terms: readonly Tagged[];
  readonly #tags: ReadonlySet<string>;
  #view: View | null = null;

  constructor(terms: readonly Tagged[]) {
    this.#terms = terms;
    const all = new Set<string>();
    for (const { tags } of terms) for (const tag of tags) all.add(tag);
    this.#tags = all;
  }

  mayMatch({ needed }: Prepared): boolean {
    return needed.every((tag) => this.#tags.has(tag));
  }

  get view(): View {
    this.#view ??= viewOf(this.#terms);
    return this.#view;
  }
}

/** Patterns are asked one after the other about the same terms. */
const sentences = new WeakMap<readonly Tagged[], Sentence>();

function sentenceOf(terms: readonly Tagged[]): Sentence {
  const known = sentences.get(terms);
  if (known !== undefined) return known;
  const made = new Sentence(terms);
  sentences.set(terms, made);
  return made;
}

function viewOf(tagged: readonly Tagged[]): View {
  if (!isReader(reader)) throw new TypeError('compromise is not a function');
  const terms = tagged.map(({ tags }) => ({
    text: '.',
    pre: '',
    post: ' ',
    normal: '.',
    tags,
  }));
  return reader([{ terms }]);
}

function spansOf(view: View): Span[] {
  return view.fullPointer.map((pointer) => ({ from: Number(pointer[1]), to: Number(pointer[2]) }));
}

function within(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/**
 * All matches of one pattern in a sentence of tagged terms, left to right. The terms must not be changed
 * afterwards: what was made ready of them is kept for the next pattern.
 */
export function matchesOf(one: Prepared, terms: readonly Tagged[]): Match[] {
  const sentence = sentenceOf(terms);
  if (!sentence.mayMatch(one)) return [];
  const found = sentence.view.match(one.parsed);
  const spans = spansOf(found);
  if (spans.length === 0) return [];
  const groups = one.groups.map((name) => ({ name, spans: spansOf(found.groups(name)) }));
  return spans.map((span) => {
    const own: Record<string, Span> = {};
    for (const group of groups) {
      const inner = group.spans.find((candidate) => within(candidate, span));
      if (inner !== undefined) own[group.name] = inner;
    }
    return { pattern: one.pattern.name, ...span, groups: own };
  });
}
