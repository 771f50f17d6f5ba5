import { retag, type Tag, type Term } from '../tagging/term.ts';

const SEPARATORS: readonly Tag[] = ['Comma', 'And', 'Slash'];

function isSeparator(term: Term | undefined): boolean {
  return term !== undefined && SEPARATORS.some((tag) => term.tags.has(tag));
}

/**
 * Marks lists so that the grammar can match one with a single tag: every `item` and each separator that
 * stands between two of them gets the tag `list` ("48 cá nhân và 07 tập thể" is one run of `Quantities`).
 */
export function markLists(terms: readonly Term[], item: Tag, list: Tag): Term[] {
  return terms.map((term, at) => {
    if (term.tags.has(item)) return retag(term, [list]);
    if (!isSeparator(term)) return term;
    const oneBefore = terms[at - 1]?.tags.has(item) === true;
    const after = isSeparator(terms[at + 1]) ? terms[at + 2] : terms[at + 1];
    const before = oneBefore || (isSeparator(terms[at - 1]) && terms[at - 2]?.tags.has(item) === true);
    return before && after?.tags.has(item) === true ? retag(term, [list], ['Skip']) : term;
  });
}
