import type { Recipient } from '../../../model/figure.ts';
import { type Quantity, retag, type Tag, type Term } from '../tagging/term.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';
import { CLAUSES } from './clauses.ts';
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

function onlyRecipientOf(terms: readonly Term[]): Recipient | null {
  const kinds = new Set(
    terms.flatMap(({ content }) => (content.kind === 'recipient' ? [content.recipient] : [])),
  );
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

function visits(terms: readonly Term[]): boolean {
  return terms.some((term) => term.tags.has('Activity'));
}

/** "02 Thầy thuốc Nhân dân được Chủ tịch nước phong tặng": the verb stands behind, and gives nothing else. */
function isGivenBehind(terms: readonly Term[]): boolean {
  const end = terms.findIndex((term) => term.tags.has('Semicolon') || term.tags.has('Stop'));
  const clause = end < 0 ? terms : terms.slice(0, end);
  const verb = clause.findLastIndex((term) => term.tags.has('Grant'));
  return verb >= 0 && !clause.slice(verb).some((term) => term.tags.has('Award')) && !visits(clause);
}

/** Whether the award's words are also what its holders are called, and no verb says that it was given. */
function namesHolders(terms: readonly Term[], match: Match): boolean {
  const awards = terms.slice(match.from, match.to).filter(isAwardTerm);
  const holders = awards.some(
    ({ content: { use } }) => use.kind === 'award' && use.award.namesRecipient === true,
  );
  const before = terms.slice(0, match.to);
  if (!holders || before.some((term) => term.tags.has('Link'))) return holders && visits(before);
  return !isGivenBehind(terms.slice(match.to));
}

const SURE: Readonly<Record<string, number>> = {
  'award-for-count': 1,
  'award-colon-count': 1,
  'count-link-award': 1,
  'items-for-count': 0.95,
  'each-award-for-count': 0.95,
  'each-award-for-number': 0.95,
  'each-award-of-count': 0.85,
  'award-for-others-count': 0.9,
  'reward-by-award': 0.9,
  'award-is-count': 0.9,
  'award-count': 0.95,
  'count-award': 0.9,
  items: 0.95,
  'share-link-award': 0.9,
  'count-as-award': 0.95,
  'award-given-count': 0.9,
  'recipients-award-is-number': 0.9,
  'about-award-count': 0.9,
  'items-for-recipients': 0.95,
  'recipients-award-number': 0.95,
  'award-colon-number': 0.95,
  'award-number': 0.85,
};

const MENDED = 0.8;
/** A number that could be a year is no more certain than this. */
const YEARLIKE = 0.5;

function isTie(term: Term): boolean {
  return term.tags.has('For') || term.tags.has('Link');
}

const VERBS: readonly Tag[] = ['Grant', 'Get'];

/** "được phong tặng, truy tặng danh hiệu …": a comma between two verbs parts nothing. */
function joinVerbs(terms: readonly Term[]): Term[] {
  const isVerb = (term: Term | undefined): boolean => VERBS.some((tag) => term?.tags.has(tag) === true);
  return terms.map((term, at) =>
    term.tags.has('Comma') && isVerb(terms[at - 1]) && isVerb(terms[at + 1])
      ? retag(term, ['Skip'], ['Comma'])
      : term,
  );
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
  const certainty = (SURE[match.pattern] ?? 0.9) * 0.85 ** crossed.length * (mended ? MENDED : 1);
  const quantities = inGroup('count').flatMap((term) =>
    term.content.kind === 'quantity' ? [{ term, value: term.content.quantity }] : [],
  );
  if (quantities.length === 0) {
    const itemsFor = onlyRecipientOf(inGroup('recipients'));
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
    return used && SPENT.some((tag) => term.tags.has(tag)) ? retag(term, ['Bound'], SPENT) : term;
  });
}

const CLAUSE_ENDS: readonly Tag[] = ['Semicolon', 'Comma', 'Stop', 'Colon'];

/** Whether "không", "chưa" or "thu hồi" stands before the words: "thu hồi 01 Bằng khen", "không tặng Bằng khen cho …". */
function isDenied(terms: readonly Term[], from: number): boolean {
  let at = from - 1;
  while (terms[at]?.tags.has('Link') === true) at -= 1;
  if (terms[at]?.tags.has('Not') === true) return true;
  // "Chưa đơn vị nào trong 11 đơn vị được tặng …": a clause that begins with a denial gives nothing.
  const start =
    terms.slice(0, from).findLastIndex((term) => CLAUSE_ENDS.some((tag) => term.tags.has(tag))) + 1;
  return start < from && terms[start]?.tags.has('Not') === true;
}

/** "1 - Cờ thi đua của UBND tỉnh - 6 - 4": an award between its row's number and the counts. */
function isRow(terms: readonly Term[], match: Match): boolean {
  const [dash, count, next] = terms.slice(match.to, match.to + 3);
  const ends = next === undefined || next.tags.has('Semicolon') || next.tags.has('Number');
  return dash?.tags.has('Semicolon') === true && count?.tags.has('Number') === true && ends;
}

/** "Lao động tiên tiến: 40 Chiến sĩ thi đua cơ sở: 6": the number ends the award before the colon. */
function isOfAwardBefore(terms: readonly Term[], match: Match): boolean {
  const colons =
    terms[match.from - 1]?.tags.has('Colon') === true && terms[match.to]?.tags.has('Colon') === true;
  return colons && terms[match.from - 2]?.tags.has('Award') === true;
}

/** Patterns of an award and a number behind it, with nobody counted. */
const BARE: readonly string[] = [
  'recipients-award-number',
  'recipients-award-is-number',
  'award-colon-number',
  'award-number',
];

/** A number before an award only counts items if nothing else was meant by it; a comma or a stop must follow. */
function acceptable(terms: readonly Term[], match: Match): boolean {
  if (isDenied(terms, match.from)) return false;
  if (match.pattern.startsWith('items')) {
    // "1 Bằng khen của UBND tỉnh 9 15" is a row of a table, "06 Chiến sĩ thi đua về dự" are guests, "vượt 1 Chiến sĩ thi
    // đua so với đăng ký" is a difference.
    const next = terms[match.to];
    const row = next?.tags.has('Number') === true || isRow(terms, match) || isOfAwardBefore(terms, match);
    const differs = terms[match.from - 1]?.tags.has('Delta') === true;
    if (row || differs || next?.tags.has('Activity') === true || namesHolders(terms, match)) return false;
  }
  if (!BARE.includes(match.pattern)) return true;
  const number = terms[match.groups.items?.from ?? -1]?.content;
  if (match.pattern === 'award-number' && number?.kind === 'number' && number.certainty <= YEARLIKE)
    return false;
  const next = terms[match.to];
  const ends: readonly Tag[] = ['Semicolon', 'Comma', 'Stop', 'Open', 'And'];
  const nextItem = next?.tags.has('Award') === true && terms[match.to + 1]?.tags.has('Colon') === true;
  return next === undefined || nextItem || ends.some((tag) => next.tags.has(tag));
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
    markLists(markLists(joinVerbs(terms), 'Award', 'Awards'), 'Quantity', 'Quantities'),
  );
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
