import type { Recipient } from '../../../model/figure.ts';
import { awardOf } from '../awards.ts';
import type { AwardTerm } from '../grammar/award-term.ts';
import type { GrantorUse } from '../tagging/term.ts';
import { type Resolved, resolve } from './resolve.ts';

const SHARED = 0.6;

/** The one recipient that an award can have; null where there are several. */
export function onlyRecipient(award: string | null): Recipient | null {
  const recipients = award === null ? [] : (awardOf(award)?.recipients ?? []);
  return recipients.length === 1 ? (recipients[0] ?? null) : null;
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
