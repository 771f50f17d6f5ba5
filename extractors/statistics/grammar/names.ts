import { hasAny, type Tag, type Term } from '../tagging/term.ts';

const SEPARATORS: readonly Tag[] = ['Comma', 'And', 'Semicolon'];
const COUNTING: readonly Tag[] = ['Quantity', 'Number', 'Award', 'Open', 'Period', 'NoForm'];
/** A list of names longer than this is not followed. */
const LONGEST = 30;
/** How far behind their verb the award may stand: "được suy tôn dẫn đầu khối và được đề nghị tặng Bằng khen". */
const VERB_REACH = 10;

/** Where a list of names that begins at a term ends: "Văn và Sử"; the start itself where none begins. */
function namesEnd(terms: readonly Term[], from: number): number {
  if (!hasAny(terms[from], ['Named'])) return from;
  let to = from + 1;
  while (hasAny(terms[to], SEPARATORS) && hasAny(terms[to + 1], ['Named'])) to += 2;
  return to;
}

/**
 * Where the names end that "gồm" announces behind a count: right before the verb that gives them their award,
 * "03 đơn vị gồm: A; B và C được tặng …"; the start itself where no such verb follows.
 */
function announcedEnd(terms: readonly Term[], from: number): number {
  if (!hasAny(terms[from], ['Including'])) return from;
  for (let at = from + 1; at < terms.length && at < from + LONGEST; at += 1) {
    const term = terms[at];
    if (hasAny(term, COUNTING)) return from;
    if (!hasAny(term, ['Link'])) continue;
    const tied = !hasAny(terms[at - 1], ['Comma', 'Semicolon']) && at > from + 1;
    return tied && terms.slice(at + 1, at + VERB_REACH).some((next) => next.tags.has('Award')) ? at : from;
  }
  return from;
}

/** Drops the names of those counted, so that what is said of them stands right behind their count. */
export function withoutNames(terms: readonly Term[]): Term[] {
  const kept: Term[] = [];
  for (let at = 0; at < terms.length; ) {
    const term = terms[at];
    if (term === undefined) break;
    kept.push(term);
    at += 1;
    if (!term.tags.has('Quantity')) continue;
    const announced = announcedEnd(terms, at);
    at = announced > at ? announced : namesEnd(terms, at);
  }
  return kept;
}
