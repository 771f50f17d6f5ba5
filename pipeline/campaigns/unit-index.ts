import type { ReportingUnit } from '../../model/campaign-plan.ts';
import type { ReportHead } from '../../store/reporting/reports.ts';
import { nameKey } from './unit-key.ts';

/** "UBND xã X" and "xã X" hand in one report. */
function withoutCommittee(id: string): string {
  return id.replace(/\/ubnd$/u, '');
}

/** The ways that may lead to a unit: as they are, and without the province that one side may not know. */
function waysOf(id: string): string[] {
  const whole = withoutCommittee(id);
  const short = whole.split('/').slice(1).join('/');
  return short === '' ? [whole] : [whole, short];
}

/** Finds the unit of a report on the list of those that must report. */
export type UnitIndex = (head: ReportHead) => ReportingUnit | null;

/** The one unit under a key; none where the key fits several, for a wrong unit is worse than none. */
function only(units: readonly ReportingUnit[] | undefined): ReportingUnit | null {
  return units?.length === 1 ? (units[0] ?? null) : null;
}

/** Makes the index of a list once, so that many reports are placed in one look each. */
export function unitIndex(units: readonly ReportingUnit[]): UnitIndex {
  const byKey = new Map<string, ReportingUnit[]>();
  const put = (key: string, unit: ReportingUnit) => byKey.set(key, [...(byKey.get(key) ?? []), unit]);
  for (const unit of units) {
    for (const way of unit.unitId === null ? [] : waysOf(unit.unitId)) put(`id ${way}`, unit);
    put(`name ${nameKey(unit.name)}`, unit);
  }
  return ({ resolvedUnit, unit, issuer }) => {
    const ways = resolvedUnit === null ? [] : waysOf(resolvedUnit.id).map((way) => `id ${way}`);
    const names = [resolvedUnit?.name, unit, issuer].flatMap((name) =>
      typeof name === 'string' ? [`name ${nameKey(name)}`] : [],
    );
    for (const key of [...ways, ...names]) {
      const found = only(byKey.get(key));
      if (found !== null) return found;
    }
    return null;
  };
}
