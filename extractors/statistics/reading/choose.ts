import type { Recipient } from '../../../model/figure.ts';
import { awardOf } from '../awards.ts';
import type { AwardTerm } from '../grammar/award-term.ts';
import type { GrantorUse, Term } from '../tagging/term.ts';
import { type Resolved, resolve } from './resolve.ts';

const SHARED = 0.6;

/** The one recipient that an award can have; null where there are several. */
export function onlyRecipient(award: string | null): Recipient | null {
  const recipients = award === null ? [] : (awardOf(award)?.recipients ?? []);
  return recipients.length === 1 ? (recipients[0] ?? null) : null;
}

/** Whether two awards are joined by "và" and nothing else. */
export function isPair(awards: readonly AwardTerm[], terms: readonly Term[]): boolean {
  const [first, second] = awards;
  if (first === undefined || second === undefined || awards.length > 2) return false;
  const between = terms.filter((term) => term.from >= first.to && term.to <= second.from);
  return between.length > 0 && between.every((term) => term.tags.has('And'));
}

/** Whether each of the awards is named for sure, and can be this recipient's. */
export function areBothFor(awards: readonly AwardTerm[], recipient: Recipient): boolean {
  const ids = awards.map((award) => {
    const resolved = resolve(award, null, null);
    const sure = resolved !== null && resolved.certainty === 1 && resolved.award !== null;
    return sure && awardOf(resolved.award)?.recipients.includes(recipient) === true ? resolved.award : null;
  });
  return !ids.includes(null) && new Set(ids).size === ids.length;
}

/**
 * Which of several listed awards a count is of: the only one that its recipient can have; where more can,
 * no single award can be named ("tặng bằng khen, giấy khen cho 4.222 tập thể").
 */
export function choose(
  awards: readonly AwardTerm[],
  recipient: Recipient | null,
  grantor: GrantorUse | null,
): Resolved | null {
  const first = awards[0];
  if (first === undefined) return null;
  if (awards.length === 1) return resolve(first, recipient, grantor);
  const resolved = awards.map((award) => resolve(award, null, grantor)).filter((one) => one !== null);
  const fitting = resolved.filter(
    ({ award }) =>
      recipient === null || (award !== null && awardOf(award)?.recipients.includes(recipient) === true),
  );
  if (fitting.length === 1) return fitting[0] ?? null;
  return { award: null, rank: null, grantor: null, certainty: SHARED };
}
