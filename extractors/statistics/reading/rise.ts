import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { type Comparison, comparison } from './year-count.ts';

/** A sentence in which a rise is read as its new count alone, and the earlier counts. */
export interface WithoutRises {
  readonly outer: Term[];
  readonly before: readonly Comparison[];
}

const COUNTS: readonly Tag[] = ['Quantity', 'Number'];

/**
 * Where the new count of a rise stands that begins at a term, and the old one: "tăng từ 18 lên 25 tập thể"; null
 * where none begins.
 */
function riseAt(terms: readonly Term[], at: number): { old: number; now: number } | null {
  if (!hasAny(terms[at], ['Delta'])) return null;
  const old = hasAny(terms[at + 1], ['Other', 'At']) ? at + 2 : at + 1;
  const now = old + 2;
  const rises =
    hasAny(terms[old], COUNTS) && hasAny(terms[old + 1], ['Upto', 'For']) && hasAny(terms[now], COUNTS);
  return rises ? { old, now } : null;
}

/** Reads "tăng từ 18 lên 25 tập thể" as 25, and 18 as the year before's. */
export function withoutRises(terms: readonly Term[]): WithoutRises {
  const outer: Term[] = [];
  const before: Comparison[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    const rise = riseAt(terms, at);
    const [old, now] = [terms[rise?.old ?? -1], terms[rise?.now ?? -1]];
    if (term === undefined) break;
    if (rise === null || old === undefined || now === undefined) {
      outer.push(term);
      continue;
    }
    const earlier = comparison(old, 'year-before');
    if (earlier !== null) before.push({ ...earlier, before: now.to });
    outer.push({ ...term, tags: new Set(['Colon']) }, now);
    at = rise.now;
  }
  return { outer, before };
}
