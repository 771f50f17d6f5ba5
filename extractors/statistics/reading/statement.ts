import type { AwardTerm } from '../grammar/award-term.ts';
import type { Binding } from '../grammar/bind.ts';
import type { OtherYear } from './year-count.ts';

/** A binding with the total that it is a part of. */
export interface Statement extends Binding {
  readonly partOf: Statement | null;
  /** The year that the count is of where it is there to compare with; null for the sentence's own. */
  readonly otherYear: OtherYear | null;
}

/** What a heading or lead-in lends to the counts below it that name no award of their own. */
export interface Lent {
  readonly award: AwardTerm | null;
  /** Whether what is counted is aimed at: then "ít nhất 20 cá nhân" is a count. */
  readonly aimed?: boolean;
}

/** The pattern of a count whose verb says that it was given what the sentence spoke of before. */
export const GIVEN_BY_VERB = 'count-of-verb';
/** The pattern of a bare number whose verb says that it was asked for: "đã đề nghị 07". */
export const ASKED_BY_VERB = 'count-of-asking';

/** The token behind a binding's count. */
export function positionOf(binding: Binding): number {
  return binding.quantity?.term.to ?? binding.items?.term.to ?? 0;
}

/**
 * Statements after a change; a part points at its total as it is then.
 *
 * @param statements totals before their parts
 */
export function repointed(
  statements: readonly Statement[],
  change: (statement: Statement) => Statement,
): Statement[] {
  const now = new Map<Statement, Statement>();
  for (const statement of statements) {
    const changed = change(statement);
    const total = changed.partOf === null ? null : (now.get(changed.partOf) ?? changed.partOf);
    now.set(statement, { ...changed, partOf: total });
  }
  return [...now.values()];
}

/** How many a binding counts. */
export function countOf(binding: Binding): number {
  return binding.quantity?.value.count ?? binding.items?.value ?? 0;
}

/** The statements right before a bracket or "trong đó": those whose list ends there. */
export function totalsBefore(statements: readonly Statement[], before: number): Statement[] {
  const earlier = statements.filter(
    (statement) => statement.partOf === null && positionOf(statement) <= before,
  );
  const last = earlier.at(-1);
  return last === undefined ? [] : earlier.filter((statement) => statement.awards === last.awards);
}
