import { isAwardTerm } from '../grammar/award-term.ts';
import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { comparedYear, comparisonsIn, comparisonsInBracket } from './comparison.ts';
import type { Comparison, OtherYear } from './year-count.ts';

/** A piece read by itself, with the token before which its totals stand. */
export interface Aside {
  readonly before: number;
  readonly terms: readonly Term[];
}

/** A clause whose brackets are read by themselves: those that split it, and those that compare it with another year. */
export interface Unbracketed {
  readonly asides: Aside[];
  readonly comparisons: Comparison[];
  /** Brackets that state awards of their own for another year: "so với năm 2021 (05 Cờ …, 24 Bằng khen …)". */
  readonly ofYears: { readonly year: OtherYear; readonly terms: readonly Term[] }[];
}

/** Where the bracket that opens at a term ends, behind its closing mark; the end of the terms where none closes. */
export function bracketEnd(terms: readonly Term[], open: number): { inner: number; end: number } {
  let depth = 0;
  for (let at = open; at < terms.length; at += 1) {
    if (terms[at]?.tags.has('Open') === true && terms[at]?.content.kind !== 'bracket') depth += 1;
    if (terms[at]?.tags.has('Close') === true) depth -= 1;
    if (depth === 0) return { inner: at, end: at + 1 };
  }
  return { inner: terms.length, end: terms.length };
}

/** The terms without the brackets that a token does not stand in, as far as `also` says that they go. */
export function withoutOtherBrackets(
  terms: readonly Term[],
  token: number,
  also: (inside: readonly Term[]) => boolean = () => true,
): readonly Term[] {
  const kept: Term[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) break;
    if (term.tags.has('Open')) {
      const end = bracketEnd(terms, at).inner;
      const own = term.from <= token && token < (terms[end]?.to ?? Number.POSITIVE_INFINITY);
      if (!own && also(terms.slice(at, end))) at = end;
    } else kept.push(term);
  }
  return kept;
}

/** The terms with each outermost bracket folded into one, so that what splits a clause sees its own level only. */
export function folded(terms: readonly Term[]): Term[] {
  const outer: Term[] = [];
  for (let at = 0; at < terms.length; ) {
    const term = terms[at];
    if (term === undefined) break;
    if (!term.tags.has('Open') || term.content.kind === 'bracket') {
      outer.push(term);
      at += 1;
      continue;
    }
    const { inner, end } = bracketEnd(terms, at);
    outer.push({
      tags: new Set(['Skip', 'Open']),
      from: term.from,
      to: terms[end - 1]?.to ?? term.to,
      distance: 0,
      content: { kind: 'bracket', terms: terms.slice(at + 1, inner) },
    });
    at = end;
  }
  return outer;
}

const BEFORE_ITEM: readonly Tag[] = ['Semicolon', 'Colon', 'Stop', 'Comma', 'Number', 'Quantity'];

/** "(2)" at the head of an item. */
function isEnumerator(inner: readonly Term[], before: Term | undefined): boolean {
  const [only] = inner;
  // "(2)" heads an item; "25 (21)" repeats a count of something that is not said.
  const heads = before === undefined || hasAny(before, BEFORE_ITEM);
  return heads && inner.length === 1 && only?.content.kind === 'number';
}

/** What stands in the folded brackets of a clause, each with what stands before it as its total. */
export function bracketsOf(terms: readonly Term[]): Unbracketed {
  const asides: Aside[] = [];
  const comparisons: Comparison[] = [];
  const ofYears: { year: OtherYear; terms: readonly Term[] }[] = [];
  for (const [at, { content, from }] of terms.entries()) {
    if (content.kind !== 'bracket' || isEnumerator(content.terms, terms[at - 1])) continue;
    const year = comparedYear(terms.slice(0, at));
    if (year !== null && content.terms.some(isAwardTerm)) {
      ofYears.push({ year, terms: content.terms });
      continue;
    }
    const compared = comparisonsInBracket(terms.slice(0, at), content.terms);
    comparisons.push(...(compared ?? comparisonsIn(content.terms)));
    if (compared === null) asides.push({ before: from, terms: content.terms });
  }
  return { asides, comparisons, ofYears };
}
