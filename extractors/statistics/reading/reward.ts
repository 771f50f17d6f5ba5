import { type Content, retag, type Term } from '../tagging/term.ts';

const NO_FORM: Content = { kind: 'award', use: { kind: 'none' }, ranks: [], grantor: null };

/** Whether "khen thưởng" at a term is followed by the counted recipients before any form is named. */
function countsFollow(terms: readonly Term[], at: number): boolean {
  for (const term of terms.slice(at + 1, at + 6)) {
    if (term.tags.has('Quantity')) return true;
    const goesOn =
      term.tags.has('For') ||
      term.tags.has('Occasion') ||
      term.tags.has('Have') ||
      term.tags.has('Approximate');
    const named = term.tags.has('Grantor') || (term.tags.has('Other') && !term.tags.has('Long'));
    if (!goesOn && !named) return false;
  }
  return false;
}

function countsBefore(terms: readonly Term[], at: number): boolean {
  const linked = terms.slice(Math.max(0, at - 3), at).some((term) => term.tags.has('Link'));
  const before = terms
    .slice(Math.max(0, at - 6), at)
    .findLast((term) => !term.tags.has('Skip') && !term.tags.has('Link'));
  return linked && before?.tags.has('Quantity') === true && terms[at + 1]?.tags.has('Award') !== true;
}

/** "khen thưởng 02 cá nhân" names no form: there the verb itself stands for the award. */
export function rewardsAsAwards(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!term.tags.has('Reward')) return term;
    if (countsFollow(terms, at) || countsBefore(terms, at)) {
      return { ...retag(term, ['Award', 'NoForm'], ['Reward']), content: NO_FORM };
    }
    return retag(term, ['Skip']);
  });
}
