import type { Binding } from '../grammar/bind.ts';
import type { Award } from '../vocabulary/award.ts';
import type { Family } from '../vocabulary/knowledge.ts';

/** The award or family that the first award of a statement names; null where it names no form. */
function meantBy({ awards: [award] }: Binding): Award | Family | null {
  const use = award?.content.use;
  if (use === undefined || use.kind === 'none') return null;
  return use.kind === 'award' ? use.award : use.family;
}

/** Whether two counts are of one award, as far as their words say; an award that only may be meant is another. */
export function isSameAward(one: Binding, other: Binding): boolean {
  const meant = meantBy(one);
  const sure = one.awards[0]?.content.use.weak === other.awards[0]?.content.use.weak;
  return meant !== null && meant === meantBy(other) && sure;
}
