import { retag, type Term } from '../tagging/term.ts';

/** "(90%)" from a term on. */
function isPercentBracket(terms: readonly Term[], at: number): boolean {
  return (
    terms[at]?.tags.has('Open') === true &&
    terms[at + 1]?.tags.has('Percent') === true &&
    terms[at + 2]?.tags.has('Close') === true
  );
}

/**
 * Marks numbers that say of how many, and puts a percentage between number and noun behind the noun: "45/50 (90%)
 * giáo viên" counts "45/50 giáo viên".
 */
export function withShares(terms: readonly Term[]): Term[] {
  const out: Term[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) break;
    const share = term.content.kind === 'number' && term.content.outOf !== undefined;
    out.push(share ? retag(term, ['Share']) : term);
    if (!term.tags.has('Number') || !isPercentBracket(terms, at + 1)) continue;
    let end = at + 4;
    while (terms[end]?.tags.has('Recipients') === true) end += 1;
    out.push(...terms.slice(at + 4, end), ...terms.slice(at + 1, at + 4));
    at = end - 1;
  }
  return out;
}
