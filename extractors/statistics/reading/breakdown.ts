import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import type { Aside } from './brackets.ts';
import { exhausts, fitsInto, type Sums, sumsOf } from './sums.ts';

/** A clause without the pieces that split its counts, and those pieces. */
export interface Parted {
  readonly outer: Term[];
  readonly asides: Aside[];
}

/** The terms between semicolons; every segment but the first begins with its own. */
export function segmentsOf(terms: readonly Term[]): Term[][] {
  const segments: Term[][] = [[]];
  for (const term of terms) {
    if (term.tags.has('Semicolon')) segments.push([]);
    segments.at(-1)?.push(term);
  }
  return segments;
}

const LISTED: readonly Tag[] = ['Quantity', 'Comma', 'And'];

/** The counts of the last list before "trong đó". */
function totalsOf(terms: readonly Term[]): Sums {
  const last = terms.findLastIndex((term) => term.tags.has('Quantity'));
  const before = terms.slice(0, last + 1).findLastIndex((term) => !hasAny(term, LISTED));
  return sumsOf(terms.slice(before + 1, last + 1));
}

const OF_ITS_OWN: readonly Tag[] = ['Proposed', 'Registered', 'Target', 'Including'];

function hasAward(terms: readonly Term[]): boolean {
  return terms.some((term) => term.content.kind === 'award' && term.content.use.kind !== 'none');
}

function hasOccasion(terms: readonly Term[]): boolean {
  return terms.some((term) => term.tags.has('Occasion'));
}

const SAYS_MORE: readonly Tag[] = ['Link', 'Activity', 'Period', 'Reward', 'Not', 'Colon'];

/** "người dân tộc thiểu số 41 người": who, and one count, and no verb. */
export function isNamedPart(segment: readonly Term[]): boolean {
  const counts = segment.filter((term) => term.tags.has('Quantity'));
  const first = segment.find((term) => !term.tags.has('Semicolon'));
  return counts.length === 1 && first !== counts[0] && !segment.some((term) => hasAny(term, SAYS_MORE));
}

/**
 * How many segments between semicolons still belong to a breakdown: further ones where the total names no form
 * and they name theirs, as long as the sums fit, or where with them the sums come out even.
 */
function reachOf(before: readonly Term[], segments: readonly (readonly Term[])[]): number {
  const totals = totalsOf(before);
  const formless = !hasAward(before);
  let taken = 1;
  for (let count = 2; count <= segments.length; count += 1) {
    const segment = segments[count - 1] ?? [];
    if (segment.some((term) => hasAny(term, OF_ITS_OWN))) break;
    const sums = sumsOf(segments.slice(0, count).flat());
    const named = hasAward(segment);
    // Parts by sex, origin and post are told of the same people: each by itself must fit.
    if (!named && isNamedPart(segment) && fitsInto(totals, sumsOf(segment))) taken = count;
    if (!fitsInto(totals, sums)) continue;
    const parallel = hasOccasion(segments[0] ?? []) && hasOccasion(segment) && !named;
    if (parallel || (formless && named && hasAward(segments[0] ?? [])) || (!named && exhausts(totals, sums)))
      taken = count;
  }
  return taken;
}

/** "Giấy khen tổng cộng 205 quân nhân: …": behind what is called a total the colon announces its parts. */
function announcesParts(terms: readonly Term[], at: number): boolean {
  const [total, count, colon] = terms.slice(at - 2, at + 1);
  const called = total?.tags.has('Total') === true && count?.tags.has('Quantity') === true;
  return called && colon?.tags.has('Colon') === true;
}

/**
 * Parts off what follows "trong đó" or "gồm" behind a count: to the end of the clause, over semicolons while the
 * sums fit, behind a colon to the end of all.
 */
export function withoutBreakdown(terms: readonly Term[]): Parted {
  const counted = terms.findIndex((term) => term.tags.has('Quantity') || term.tags.has('Number'));
  const at = terms.findIndex(
    (term, index) => index > counted && (term.tags.has('Including') || announcesParts(terms, index)),
  );
  if (counted < 0 || at < 0 || !hasCount(terms.slice(at + 1))) return { outer: [...terms], asides: [] };
  const toEnd = terms[at]?.tags.has('Colon') === true || terms[at + 1]?.tags.has('Colon') === true;
  const before = terms.slice(0, at);
  const segments = segmentsOf(terms.slice(at + 1));
  const reach = toEnd ? segments.length : reachOf(before, segments);
  const inner = segments.slice(0, reach).flat();
  return {
    outer: [...before, ...segments.slice(reach).flat()],
    asides: [
      {
        before: terms[at]?.from ?? 0,
        terms: inner.filter((term, index) => index > 0 || !isLeadMark(term)),
      },
    ],
  };
}

function isLeadMark(term: Term): boolean {
  return term.tags.has('Colon') || term.tags.has('Comma');
}

/** Whether terms hold any number that may count. */
export function hasCount(terms: readonly Term[]): boolean {
  return terms.some((term) => term.tags.has('Quantity') || term.tags.has('Number'));
}
