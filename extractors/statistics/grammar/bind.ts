import type { Recipient } from '../../../model/figure.ts';
import { hasAny, type Quantity, recipientNamed, retag, type Tag, type Term } from '../tagging/term.ts';
import { acceptable } from './acceptable.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';
import { CLAUSES, certaintyOf, runsAgain } from './clauses.ts';
import { markLists, markYears } from './lists.ts';
import { type Grammar, type Match, matchesOf } from './matcher.ts';
import { splitShared, splitSharedAwards } from './shared.ts';

/** One statement: these awards, this count. Which of several awards is meant is decided when figures are made. */
export interface Binding {
  readonly pattern: string;
  readonly awards: readonly AwardTerm[];
  /** The counted recipients; null where only items are counted ("05 Giấy khen"). */
  readonly quantity: { readonly term: Term; readonly value: Quantity } | null;
  /** The number before the award, "18 cờ thi đua". */
  readonly items: {
    readonly term: Term;
    readonly value: number;
    readonly certainty: number;
    readonly outOf?: number;
    readonly occurrences?: true;
  } | null;
  /** Whom the items went to where only the kind is said: "1.034 Giấy khen cho tập thể". */
  readonly itemsFor: Recipient | null;
  /** Whether no other count goes with the same awards. */
  readonly alone: boolean;
  /** How sure the pattern is of the bond, 0..1. */
  readonly certainty: number;
}

const MENDED = 0.8;
function isTie(term: Term): boolean {
  return term.tags.has('For') || term.tags.has('Link');
}

const VERBS: readonly Tag[] = ['Grant', 'Get'];

/** "được phong tặng, truy tặng danh hiệu …": a comma between two verbs parts nothing. */
function joinVerbs(terms: readonly Term[]): Term[] {
  const isVerb = (term: Term | undefined): boolean => hasAny(term, VERBS);
  return terms.map((term, at) =>
    term.tags.has('Comma') && isVerb(terms[at - 1]) && isVerb(terms[at + 1])
      ? retag(term, ['Skip'], ['Comma'])
      : term,
  );
}

/** "được Bộ Quốc phòng, Bộ Tư lệnh tặng Bằng khen": a comma between two who give together parts nothing. */
function joinGrantors(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    const [before, after, verb] = [terms[at - 1], terms[at + 1], terms[at + 2]];
    const together =
      before?.content.kind === 'grantor' && after?.content.kind === 'grantor' && hasAny(verb, ['Grant']);
    return together && term.tags.has('Comma') ? retag(term, ['Skip'], ['Comma']) : term;
  });
}

/** A comma inside plain words parts nothing: "10 cá nhân, vì đã có thành tích, được tặng …". */
function softenCommas(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!term.tags.has('Comma') || term.tags.has('Quantities') || term.tags.has('Awards')) return term;
    const before = terms[at - 1];
    const after = terms[at + 1];
    if (before === undefined || after === undefined) return term;
    const goesOn = before.tags.has('Skip') || before.tags.has('Quantity');
    const plain =
      after.tags.has('Other') ||
      after.tags.has('Plain') ||
      (after.tags.has('Link') && before.tags.has('Other'));
    return plain && goesOn ? retag(term, ['Skip']) : term;
  });
}

function bindingsOf(terms: readonly Term[], match: Match): Binding[] {
  const inGroup = (name: string): readonly Term[] => {
    const span = match.groups[name];
    return span === undefined ? [] : terms.slice(span.from, span.to);
  };
  const awards = [...inGroup('award'), ...inGroup('second')].filter(isAwardTerm);
  const number = inGroup('items')[0];
  const items = number?.content.kind === 'number' ? { ...number.content, term: number } : null;
  const crossed = terms
    .slice(match.from, match.to)
    .filter((term) => term.tags.has('Comma') && term.tags.has('Skip'));
  const mended = terms.slice(match.from, match.to).some((term) => isTie(term) && term.distance > 0);
  const certainty = certaintyOf(match.pattern) * 0.85 ** crossed.length * (mended ? MENDED : 1);
  const quantities = inGroup('count').flatMap((term) =>
    term.content.kind === 'quantity' ? [{ term, value: term.content.quantity }] : [],
  );
  if (quantities.length === 0) {
    // "Số cá nhân được tặng … là 26, của UBND tỉnh là 71": whom the sentence began with.
    const named = match.pattern === 'award-is-number' ? terms.slice(0, match.from) : inGroup('recipients');
    const itemsFor = recipientNamed(named);
    return items === null
      ? []
      : [{ pattern: match.pattern, awards, quantity: null, items, itemsFor, alone: true, certainty }];
  }
  return quantities.map((quantity) => ({
    pattern: match.pattern,
    awards,
    quantity,
    items,
    itemsFor: null,
    alone: quantities.length === 1,
    certainty,
  }));
}

const SPENT: readonly Tag[] = ['Quantity', 'Quantities', 'Award', 'Awards', 'Number', 'Item'];

function spend(terms: readonly Term[], match: Match): Term[] {
  const groups = Object.values(match.groups);
  return terms.map((term, at) => {
    const used = groups.some((span) => at >= span.from && at < span.to);
    return used && hasAny(term, SPENT) ? retag(term, ['Bound'], SPENT) : term;
  });
}

function applied(
  one: Grammar['patterns'][number],
  terms: readonly Term[],
): { terms: readonly Term[]; bindings: Binding[] } {
  let current = terms;
  const bindings: Binding[] = [];
  let until = -1;
  for (const match of matchesOf(one, terms)) {
    if (match.from < until || !acceptable(terms, match)) continue;
    bindings.push(...bindingsOf(terms, match));
    current = spend(current, match);
    until = match.to;
  }
  return { terms: current, bindings };
}

/** A sentence after the grammar has been over it: its terms, those that were bound tagged so, and the bonds. */
export interface Bound {
  readonly terms: readonly Term[];
  readonly bindings: readonly Binding[];
}

/** Binds the counts of one clause level (brackets taken out) to its awards. */
export function bind(terms: readonly Term[]): Bound {
  const marked = markYears(
    markLists(markLists(joinGrantors(joinVerbs(terms)), 'Award', 'Awards'), 'Quantity', 'Quantities'),
  );
  const lists = splitShared(splitSharedAwards(marked));
  let current: readonly Term[] = softenCommas(lists).map((term) =>
    term.tags.has('Skip') || term.tags.has('Link') ? retag(term, ['Any']) : term,
  );
  const bindings: Binding[] = [];
  for (const one of CLAUSES.patterns) {
    let result = applied(one, current);
    bindings.push(...result.bindings);
    while (result.bindings.length > 0 && runsAgain(one.pattern.name)) {
      result = applied(one, result.terms);
      bindings.push(...result.bindings);
    }
    current = result.terms;
  }
  return { terms: current, bindings };
}
