import type { Recipient } from '../../../model/figure.ts';
import { type Quantity, retag, type Tag, type Term } from '../tagging/term.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';
import { CLAUSES } from './clauses.ts';
import { markLists } from './lists.ts';
import { type Grammar, type Match, matchesOf } from './matcher.ts';
import { splitShared, splitSharedAwards } from './shared.ts';

/** One statement: these awards, this count. Which of several awards is meant is decided when figures are made. */
export interface Binding {
  readonly pattern: string;
  readonly awards: readonly AwardTerm[];
  /** The counted recipients; null where only items are counted ("05 Giấy khen"). */
  readonly quantity: { readonly term: Term; readonly value: Quantity } | null;
  /** The number before the award, "18 cờ thi đua". */
  readonly items: { readonly term: Term; readonly value: number; readonly certainty: number } | null;
  /** Whom the items went to where only the kind is said: "1.034 Giấy khen cho tập thể". */
  readonly itemsFor: Recipient | null;
  /** How sure the pattern is of the bond, 0..1. */
  readonly certainty: number;
}

function onlyRecipientOf(terms: readonly Term[]): Recipient | null {
  const kinds = new Set(
    terms.flatMap(({ content }) => (content.kind === 'recipient' ? [content.recipient] : [])),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

/** Whether the award's words are also what its holders are called, and no verb says that it was given. */
function namesHolders(terms: readonly Term[], match: Match): boolean {
  const awards = terms.slice(match.from, match.to).filter(isAwardTerm);
  const holders = awards.some(
    ({ content: { use } }) => use.kind === 'award' && use.award.namesRecipient === true,
  );
  return holders && !terms.slice(0, match.to).some((term) => term.tags.has('Link'));
}

const SURE: Readonly<Record<string, number>> = {
  'award-for-count': 1,
  'award-colon-count': 1,
  'count-link-award': 1,
  'items-for-count': 0.95,
  'each-award-for-count': 0.95,
  'award-for-others-count': 0.9,
  'award-count': 0.95,
  'count-award': 0.9,
  items: 0.95,
  'items-for-recipients': 0.95,
  'award-colon-number': 0.95,
  'award-number': 0.85,
};

const MENDED = 0.8;
/** A number that could be a year is no more certain than this. */
const YEARLIKE = 0.5;

function isTie(term: Term): boolean {
  return term.tags.has('For') || term.tags.has('Link');
}

/** A comma inside plain words parts nothing: "10 cá nhân, vì đã có thành tích, được tặng …". */
function softenCommas(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!term.tags.has('Comma') || term.tags.has('Quantities') || term.tags.has('Awards')) return term;
    const before = terms[at - 1];
    const after = terms[at + 1];
    if (before === undefined || after === undefined) return term;
    const goesOn = before.tags.has('Skip') || before.tags.has('Quantity');
    const plain = after.tags.has('Other') || (after.tags.has('Link') && before.tags.has('Other'));
    return plain && goesOn ? retag(term, ['Skip']) : term;
  });
}

function bindingsOf(terms: readonly Term[], match: Match): Binding[] {
  const inGroup = (name: string): readonly Term[] => {
    const span = match.groups[name];
    return span === undefined ? [] : terms.slice(span.from, span.to);
  };
  const awards = inGroup('award').filter(isAwardTerm);
  const number = inGroup('items')[0];
  const items =
    number?.content.kind === 'number'
      ? { term: number, value: number.content.value, certainty: number.content.certainty }
      : null;
  const crossed = terms
    .slice(match.from, match.to)
    .filter((term) => term.tags.has('Comma') && term.tags.has('Skip'));
  const mended = terms.slice(match.from, match.to).some((term) => isTie(term) && term.distance > 0);
  const certainty = (SURE[match.pattern] ?? 0.9) * 0.85 ** crossed.length * (mended ? MENDED : 1);
  const quantities = inGroup('count').flatMap((term) =>
    term.content.kind === 'quantity' ? [{ term, value: term.content.quantity }] : [],
  );
  if (quantities.length === 0) {
    const itemsFor = onlyRecipientOf(inGroup('recipients'));
    return items === null
      ? []
      : [{ pattern: match.pattern, awards, quantity: null, items, itemsFor, certainty }];
  }
  return quantities.map((quantity) => ({
    pattern: match.pattern,
    awards,
    quantity,
    items,
    itemsFor: null,
    certainty,
  }));
}

const SPENT: readonly Tag[] = ['Quantity', 'Quantities', 'Award', 'Awards', 'Number', 'Item'];

function spend(terms: readonly Term[], match: Match): Term[] {
  const groups = Object.values(match.groups);
  return terms.map((term, at) => {
    const used = groups.some((span) => at >= span.from && at < span.to);
    return used && SPENT.some((tag) => term.tags.has(tag)) ? retag(term, ['Bound'], SPENT) : term;
  });
}

/** Whether "không", "chưa" or "thu hồi" stands before the words: "thu hồi 01 Bằng khen", "không tặng Bằng khen cho …". */
function isDenied(terms: readonly Term[], from: number): boolean {
  const before = terms[from - 1];
  const verb = before?.tags.has('Link') === true ? terms[from - 2] : before;
  return verb?.tags.has('Not') === true;
}

/** A number before an award only counts items if nothing else was meant by it; a comma or a stop must follow. */
function acceptable(terms: readonly Term[], match: Match): boolean {
  if (isDenied(terms, match.from)) return false;
  if (match.pattern.startsWith('items') && namesHolders(terms, match)) return false;
  if (match.pattern !== 'award-colon-number' && match.pattern !== 'award-number') return true;
  const number = terms[match.groups.items?.from ?? -1]?.content;
  if (match.pattern === 'award-number' && number?.kind === 'number' && number.certainty <= YEARLIKE)
    return false;
  const next = terms[match.to];
  const ends: readonly Tag[] = ['Semicolon', 'Comma', 'Stop', 'Open', 'And'];
  return next === undefined || ends.some((tag) => next.tags.has(tag));
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
  const marked = markLists(markLists(terms, 'Award', 'Awards'), 'Quantity', 'Quantities');
  const lists = splitShared(splitSharedAwards(marked));
  let current: readonly Term[] = softenCommas(lists).map((term) =>
    term.tags.has('Skip') || term.tags.has('Link') ? retag(term, ['Any']) : term,
  );
  const bindings: Binding[] = [];
  for (const one of CLAUSES.patterns) {
    const result = applied(one, current);
    current = result.terms;
    bindings.push(...result.bindings);
  }
  return { terms: current, bindings };
}
