import type { Profile } from '../../../model/statement.ts';

/** A document as far as its age among its versions is concerned. */
export interface DatedDocument {
  readonly id: string;
  readonly profile: Pick<Profile, 'issuedOn' | 'number' | 'isSigned'>;
  readonly receivedAt: string;
}

/** A draft has neither number nor signature. */
const ripeness = ({ profile }: DatedDocument) => Number(profile.number !== null) + Number(profile.isSigned);

/** Below 0 where the first seems to be the older. */
function byAge(a: DatedDocument, b: DatedDocument): number {
  const [dayA, dayB] = [a.profile.issuedOn, b.profile.issuedOn];
  if (dayA !== null && dayB !== null && dayA !== dayB) return dayA < dayB ? -1 : 1;
  return ripeness(a) - ripeness(b) || (a.receivedAt < b.receivedAt ? -1 : 1);
}

/**
 * Which of two versions seems to be the newer: the one issued later, else the one further from a draft, else the one
 * that came later. A guess that a person is shown, never a decision.
 */
export function newerOf(a: DatedDocument, b: DatedDocument): string {
  return byAge(a, b) > 0 ? a.id : b.id;
}
