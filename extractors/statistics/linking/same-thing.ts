import type { Figure } from '../../../model/figure.ts';
import { foldText } from '../../../model/fold-text.ts';

/** Whether two names are of one body: "UBND tỉnh" and "Chủ tịch UBND tỉnh"; a name left out is any body. */
function alike(one: string | null | undefined, other: string | null | undefined): boolean {
  if (one === null || one === undefined || other === null || other === undefined) return true;
  const [left, right] = [foldText(one), foldText(other)];
  return left.includes(right) || right.includes(left);
}

/**
 * Whether two figures count the same recipients of the same award: same rank, status, role and period, of the same
 * unit. The occasion is left out here: a table often names it where the text does not.
 */
export function sameThing(one: Figure, other: Figure): boolean {
  return (
    one.award !== null &&
    one.award === other.award &&
    one.rank === other.rank &&
    one.recipient === other.recipient &&
    one.status === other.status &&
    one.counting === other.counting &&
    one.role === other.role &&
    one.sex === other.sex &&
    one.period?.from === other.period?.from &&
    one.period?.to === other.period?.to &&
    one.unit === other.unit &&
    alike(one.authority, other.authority)
  );
}

/** Whether the occasions of two figures can be one; `strictly` where both have to say so or none. */
export function sameOccasion(one: Figure, other: Figure, strictly: boolean): boolean {
  if (one.occasion === other.occasion) return true;
  return !strictly && (one.occasion === undefined || other.occasion === undefined);
}
