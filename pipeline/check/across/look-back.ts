import { groupBy } from '../../../model/group-by.ts';
import { agreed, type Stated } from './rule.ts';
import { awardKey, periodKey } from './statements.ts';

/** A number that a report tells of another report's unit and period, and the one that report gives itself. */
export interface LookBack {
  readonly told: Stated;
  readonly own: Stated;
}

/**
 * Where reports tell another number of a unit and period than its own report does.
 *
 * @param isMeant which of the numbers that are not a report's own are looked at
 */
export function lookBack(stated: readonly Stated[], isMeant: (told: Stated) => boolean): LookBack[] {
  const groups = groupBy(
    stated,
    ({ statement }) => `${periodKey(statement.period)} ${awardKey(statement)} ${statement.unit.key}`,
  );
  return [...groups.values()].flatMap((group) => {
    const own = agreed(group.filter(({ statement }) => statement.isOwn));
    if (own === null) return [];
    return group
      .filter((told) => !told.statement.isOwn && isMeant(told))
      .filter((told) => told.documentId !== own.documentId && told.statement.count !== own.statement.count)
      .map((told) => ({ told, own }));
  });
}
