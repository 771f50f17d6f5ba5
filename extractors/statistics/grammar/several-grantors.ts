import { grantorOf, hasAny, type Tag, type Term } from '../tagging/term.ts';
import { type AwardTerm, isAwardTerm } from './award-term.ts';

const JOINS: readonly Tag[] = ['Comma', 'And', 'Slash'];

/** Whether another grantor, of another award of the family, is joined to an award's own. */
function isOfSeveral(award: AwardTerm, terms: readonly Term[], at: number): boolean {
  const { use, grantor } = award.content;
  const [join, other, verb] = [terms[at + 1], terms[at + 2], terms[at + 3]];
  const second = grantorOf(other);
  if (use.kind !== 'family' || grantor === null || second === null) return false;
  // "Bằng khen của UBND tỉnh, Giám đốc Sở tặng …": there the second gives something of its own.
  const joined = hasAny(join, JOINS) && verb?.tags.has('Grant') !== true;
  const counts =
    verb?.tags.has('Number') === true ||
    verb?.tags.has('Quantity') === true ||
    verb?.tags.has('Colon') === true;
  const { byGrantor } = use.family;
  return (
    joined &&
    !counts &&
    byGrantor[second.class] !== undefined &&
    byGrantor[second.class] !== byGrantor[grantor.class]
  );
}

/**
 * Takes the name from an award that two grantors share: of "Bằng khen cấp Bộ, cấp tỉnh" nobody can say which one a
 * count is of.
 */
export function ofSeveralGrantors(terms: readonly Term[]): Term[] {
  return terms.map((term, at) => {
    if (!isAwardTerm(term) || !isOfSeveral(term, terms, at)) return term;
    return { ...term, content: { ...term.content, use: { kind: 'none', weak: true } } };
  });
}
