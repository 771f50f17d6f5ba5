import type { Figure } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';

/** By what a whole is parted; `named` where the parts differ by name only ("khối mầm non 10, tiểu học 19"). */
export type Way = 'sex' | 'role' | 'occasion' | 'recipient' | 'rank' | 'award' | 'named';

/** A count and the counts printed as its parts in one way. */
export interface Parting {
  readonly whole: Figure;
  readonly way: Way;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

function wayOf(part: Figure, whole: Figure): Way {
  if (part.sex !== whole.sex) return 'sex';
  if (part.role !== whole.role) return 'role';
  if (part.occasion !== whole.occasion) return 'occasion';
  if (part.recipient !== whole.recipient) return 'recipient';
  if (part.award !== whole.award) return 'award';
  return part.rank === whole.rank ? 'named' : 'rank';
}

/** "10 người được đề nghị, trong đó đã tặng 08 người" tells what came of the whole; it does not part it. */
function isOfSameKind(part: Figure, whole: Figure): boolean {
  return part.status === whole.status && part.counting === whole.counting;
}

/** What some counts add up to. */
export function sumOf(figures: readonly Figure[]): number {
  return figures.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Every whole with its parts as they were read, each way of parting it by itself, whether they add up or not.
 *
 * @example partingsOf([whole25, collectives13, individuals11])[0] // { way: 'recipient', sum: 24, … }
 */
export function partingsOf(figures: readonly Figure[]): Parting[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const parts = figures.flatMap((part) => {
    const whole = part.partOf === undefined ? undefined : byId.get(part.partOf);
    return whole === undefined || !isOfSameKind(part, whole)
      ? []
      : [{ part, whole, way: wayOf(part, whole) }];
  });
  return [...groupBy(parts, ({ whole, way }) => `${whole.id} ${way}`).values()].flatMap((group) => {
    const [first] = group;
    const own = group.map(({ part }) => part);
    return first === undefined ? [] : [{ whole: first.whole, way: first.way, parts: own, sum: sumOf(own) }];
  });
}

/** Enterprises are some of the collectives: they pick out, and part nothing. */
export function isOfEnterprises({ whole, parts }: Parting): boolean {
  return whole.recipient === 'tap_the' && parts.every(({ recipient }) => recipient === 'doanh_nghiep');
}
