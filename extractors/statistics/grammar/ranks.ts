import { hasAny, retag, type Tag, type Term } from '../tagging/term.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';

const BETWEEN: readonly Tag[] = ['Colon', 'For', 'Have'];

function isRanked({ content: { use } }: AwardTerm): boolean {
  return use.kind === 'award' && use.award.ranked;
}

/** Whether a count stands right before the rank ("01 hạng Nhì") or goes with it ("hạng Ba: 02"). */
function hasOwnCount(terms: readonly Term[], at: number): boolean {
  if (terms[at - 1]?.tags.has('Number') === true) return true;
  if (terms[at - 1]?.tags.has('Quantity') === true) return false;
  let next = at + 1;
  while (hasAny(terms[next], BETWEEN)) next += 1;
  return terms[next]?.tags.has('Number') === true || terms[next]?.tags.has('Quantity') === true;
}

/**
 * Lets a rank with a count of its own stand for its award: "Huân chương Lao động hạng Nhì 01, hạng Ba 02"
 * names the order once. `lent` is the award of the heading above.
 */
export function ranksAsAwards(terms: readonly Term[], lent: AwardTerm | null): Term[] {
  let award = lent;
  return terms.map((term, at) => {
    if (isAwardTerm(term)) award = term;
    const { content } = term;
    if (content.kind !== 'rank' || award === null || !isRanked(award) || !hasOwnCount(terms, at)) return term;
    // Behind words that could not be read the rank may be another award's: "Huân chương B?o v? Tổ quốc hạng Nhất".
    if (terms[at - 1]?.tags.has('Other') === true) return term;
    return {
      ...retag(term, ['Award'], ['Rank', 'Skip']),
      content: { ...award.content, ranks: content.ranks },
    };
  });
}
