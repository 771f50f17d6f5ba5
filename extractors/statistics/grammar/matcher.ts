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

/** A list of patterns made ready to run. */
export interface Grammar {
  readonly patterns: readonly {
    readonly pattern: Pattern;
    readonly parsed: unknown;
    readonly groups: readonly string[];
  }[];
}

/** Prepares patterns; the order is their order of precedence. */
export function grammar(patterns: readonly Pattern[]): Grammar {
  return {
    patterns: patterns.map((pattern) => ({
      pattern,
      parsed: nlp.parseMatch(pattern.match.replaceAll('*', '{0,99}')),
      groups: [...pattern.match.matchAll(/<(\w+)>/g)].map((group) => group[1] ?? ''),
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

function viewOf(tags: readonly ReadonlySet<Tag>[]): View {
  if (!isReader(reader)) throw new TypeError('compromise is not a function');
  const terms = tags.map((set) => ({ text: '.', pre: '', post: ' ', normal: '.', tags: [...set] }));
  return reader([{ terms }]);
}

function spansOf(view: View): Span[] {
  return view.fullPointer.map((pointer) => ({ from: Number(pointer[1]), to: Number(pointer[2]) }));
}

function within(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** All matches of one pattern in a sentence of tags, left to right. */
export function matchesOf(one: Grammar['patterns'][number], tags: readonly ReadonlySet<Tag>[]): Match[] {
  const found = viewOf(tags).match(one.parsed);
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
