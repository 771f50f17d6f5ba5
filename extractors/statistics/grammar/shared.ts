import { retag, type Term } from '../tagging/term.ts';

function isPassed(term: Term | undefined): boolean {
  if (term === undefined || term.tags.has('Quantities')) return false;
  return term.tags.has('Skip') || term.tags.has('Link');
}

function skipForward(terms: readonly Term[], from: number): number {
  let at = from;
  while (isPassed(terms[at])) at += 1;
  return at;
}

/** Whether a verb and an award of their own follow the list: "…, 01 tập thể đạt Lao động xuất sắc". */
function claimedFromBehind(terms: readonly Term[], end: number): boolean {
  const at = skipForward(terms, end);
  if (!terms.slice(end, at).some((term) => term.tags.has('Link'))) return false;
  if (terms[at]?.tags.has('Award') !== true) return false;
  const after = terms[skipForward(terms, at + 1)];
  return (
    after?.tags.has('For') !== true &&
    after?.tags.has('Colon') !== true &&
    after?.tags.has('Quantity') !== true
  );
}

function claimedFromFront(terms: readonly Term[], start: number): boolean {
  const before = terms[start - 1];
  return (
    before?.tags.has('For') === true ||
    before?.tags.has('Colon') === true ||
    before?.tags.has('Award') === true
  );
}

/**
 * Parts a list of counts that two awards claim, "Giấy khen cho 43 cá nhân và 07 tập thể, 01 tập thể đạt Lao
 * động xuất sắc": at its last comma, else behind its first count.
 */
export function splitShared(terms: readonly Term[]): Term[] {
  const out = [...terms];
  for (let start = 0; start < out.length; start += 1) {
    if (out[start]?.tags.has('Quantities') !== true) continue;
    let end = start;
    while (out[end]?.tags.has('Quantities') === true) end += 1;
    if (end - start > 1 && claimedFromFront(out, start) && claimedFromBehind(out, end)) {
      const separators = [...out.keys()]
        .slice(start, end)
        .filter((at) => out[at]?.tags.has('Quantity') !== true);
      const at = separators.findLast((index) => out[index]?.tags.has('Comma') === true) ?? separators[0];
      const separator = at === undefined ? undefined : out[at];
      if (at !== undefined && separator !== undefined) out[at] = retag(separator, [], ['Quantities', 'Skip']);
    }
    start = end;
  }
  return out;
}
