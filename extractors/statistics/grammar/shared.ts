import { hasAny, retag, type Tag, type Term } from '../tagging/term.ts';

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

/** Whether an award stands before the colon, and not only a year: "Năm 2022: 03 tập thể và 05 cá nhân được …". */
function headsList(terms: readonly Term[], colon: number): boolean {
  const before = terms.slice(0, colon);
  const start = before.findLastIndex((term) => term.tags.has('Semicolon') || term.tags.has('Quantity'));
  return before.slice(start + 1).some((term) => term.tags.has('Award'));
}

function claimedFromFront(terms: readonly Term[], start: number): boolean {
  const before = terms[start - 1];
  if (before?.tags.has('Colon') === true) return headsList(terms, start - 1);
  return before?.tags.has('For') === true || before?.tags.has('Award') === true;
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

const TIES: readonly Tag[] = ['For', 'Colon', 'Have'];

/** Whether counts of their own follow the award: "Giấy khen cho 43 cá nhân", "Giấy khen: 43 cá nhân". */
function countsBehind(terms: readonly Term[], end: number): boolean {
  const rest = terms.slice(end);
  const at = rest.findIndex((term) => !hasAny(term, TIES));
  return (
    at > 0 &&
    rest[at]?.tags.has('Quantity') === true &&
    !rest.slice(0, at).every((term) => term.tags.has('Have'))
  );
}

/** Whether a count and its verb stand before the award: "05 cá nhân đạt Lao động tiên tiến". */
function countedBefore(terms: readonly Term[], start: number): boolean {
  let at = start - 1;
  while (isPassed(terms[at]) && terms[at]?.tags.has('Grant') !== true) at -= 1;
  const linked = terms.slice(at + 1, start).some((term) => term.tags.has('Get'));
  return linked && terms[at]?.tags.has('Quantity') === true;
}

/**
 * Parts a list of awards of which the first belongs to the count before it and the last to the counts behind:
 * "05 cá nhân đạt Lao động tiên tiến, Giấy khen cho 43 cá nhân".
 */
export function splitSharedAwards(terms: readonly Term[]): Term[] {
  const out = [...terms];
  for (let start = 0; start < out.length; start += 1) {
    if (out[start]?.tags.has('Awards') !== true) continue;
    let end = start;
    while (out[end]?.tags.has('Awards') === true) end += 1;
    const at = out.slice(start, end).findLastIndex((term) => !term.tags.has('Award')) + start;
    const separator = out[at];
    if (separator !== undefined && at > start && countedBefore(out, start) && countsBehind(out, end)) {
      out[at] = retag(separator, [], ['Awards', 'Skip']);
    }
    start = end;
  }
  return out;
}
