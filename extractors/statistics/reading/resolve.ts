import type { Recipient } from '../../../model/figure.ts';
import { awardOf } from '../awards.ts';
import type { AwardTerm } from '../grammar/award-term.ts';
import type { GrantorUse, Rank } from '../tagging/term.ts';

/** An award as it stands in the knowledge, and how sure we are that it is the one. */
export interface Resolved {
  readonly award: string | null;
  readonly rank: Rank | null;
  readonly grantor: GrantorUse | null;
  readonly certainty: number;
}

/** Whatever a foreign state gives is one award of the knowledge. */
const FOREIGN = 'NUOC_NGOAI';
const WEAK = 0.75;
const NO_GRANTOR = 0.75;
const NO_FORM = 0.9;
/** An order has a rank; where none was read it may be lost in the print. */
const NO_RANK = 0.8;
const WRONG_GRANTOR = 0.6;
const WRONG_RECIPIENT = 0.6;

function fromFamily(term: AwardTerm, grantor: GrantorUse | null): { id: string; certainty: number } | null {
  const { use } = term.content;
  if (use.kind !== 'family') return null;
  const { family } = use;
  if (grantor === null) {
    if (family.grantorNeeded === true) return null;
    return { id: family.otherwise, certainty: family.certainOtherwise ? 1 : NO_GRANTOR };
  }
  const id = family.byGrantor[grantor.class];
  if (id !== undefined) return { id, certainty: 1 };
  return { id: family.otherwise, certainty: family.certainOtherwise ? 1 : WRONG_GRANTOR };
}

/** The same words for another recipient: "Lao động tiên tiến" of a collective is its own award. */
function forRecipient(id: string, recipient: Recipient | null): { id: string; certainty: number } {
  const award = awardOf(id);
  if (award === undefined || recipient === null || recipient === 'undivided') return { id, certainty: 1 };
  if (award.recipients.includes(recipient)) return { id, certainty: 1 };
  const counterpart = award.counterparts?.[recipient === 'doanh_nghiep' ? 'tap_the' : recipient];
  if (counterpart !== undefined) return { id: counterpart, certainty: 1 };
  const asCollective = recipient === 'doanh_nghiep' && award.recipients.includes('tap_the');
  return { id, certainty: asCollective ? 1 : WRONG_RECIPIENT };
}

/** Which award a term means when given to this recipient by this grantor; null where it names none after all. */
export function resolve(
  term: AwardTerm,
  recipient: Recipient | null,
  around: GrantorUse | null,
): Resolved | null {
  const { use, ranks } = term.content;
  const grantor = term.content.grantor ?? around;
  const rank = ranks.length === 1 ? (ranks[0] ?? null) : null;
  if (use.kind === 'none') return { award: null, rank: null, grantor, certainty: use.weak ? WEAK : NO_FORM };
  const weak = use.weak ? WEAK : 1;
  if (grantor?.class === 'nuoc_ngoai') return { award: FOREIGN, rank: null, grantor, certainty: weak };
  const named = use.kind === 'award' ? { id: use.award.id, certainty: 1 } : fromFamily(term, grantor);
  if (named === null) return null;
  const fitting = forRecipient(named.id, recipient);
  const ranked = awardOf(fitting.id)?.ranked === true;
  return {
    award: fitting.id,
    rank: ranked ? rank : null,
    grantor,
    certainty: weak * named.certainty * fitting.certainty * (ranked && ranks.length === 0 ? NO_RANK : 1),
  };
}
