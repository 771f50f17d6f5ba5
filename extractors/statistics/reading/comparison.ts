import { retag, type Term } from '../tagging/term.ts';

const IGNORED = ['Delta', 'Limit', 'Compare'] as const;

/** "từ 02 đến 03 cá nhân" and "02 - 03 cá nhân" give two bounds and no count. */
function endsRange(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1];
  return (
    before?.tags.has('Number') === true ||
    (before?.tags.has('For') === true && terms[at - 2]?.tags.has('Number') === true)
  );
}

/** Counts that state a difference, a limit or another year's value are no count of awards. */
export function withoutComparisons(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!term.tags.has('Quantity')) return term;
    const before = [terms[at - 1], terms[at - 2]?.tags.has('Other') === true ? undefined : terms[at - 2]];
    const ignored = before.some((other) => other !== undefined && IGNORED.some((tag) => other.tags.has(tag)));
    if (endsRange(terms, at)) return retag(term, ['Other'], ['Quantity', 'Quantities']);
    const least = before.some((other) => other?.tags.has('AtLeast') === true);
    const aimed = terms.slice(0, at).some((other) => other.tags.has('Target'));
    return ignored || (least && !aimed) ? retag(term, ['Other'], ['Quantity', 'Quantities']) : term;
  });
}
