import { describe, expect, it } from 'vitest';
import { DEPARTMENT, idOf, stated } from '../testing/stated.ts';
import { unitToldOtherwise } from './unit-told-otherwise.ts';
import { unitsAndParent } from './units-and-parent.ts';

const PROVINCE = { key: 'binh-dinh', name: 'tỉnh Bình Định', kind: 'tinh', parent: null } as const;
const department = (name: string, count: number, award = 'LDTT') =>
  stated({
    name,
    profile: { unit: { ...DEPARTMENT, key: `binh-dinh/${name}`, name } },
    states: [{ award, count }],
  });
const province = (count: number, award = 'LDTT') =>
  stated({ name: 'tinh', profile: { unit: PROVINCE }, states: [{ award, count }] });
const sums = (...documents: ReturnType<typeof province>[]) =>
  unitsAndParent.look(documents.flat(), 'under/binh-dinh|year 2023 LDTT');

describe('units-and-parent', () => {
  it('flags a whole that is less than its parts', () => {
    expect(sums(province(100), department('a', 60), department('b', 50))).toMatchObject([
      { documentId: idOf('tinh'), finding: { severity: 'warning', parameters: { sum: 110, units: 2 } } },
    ]);
  });

  it('is silent about a whole that is more: not every unit has reported', () => {
    expect(sums(province(200), department('a', 60), department('b', 50))).toEqual([]);
  });

  it('leaves out what each level gives for itself', () => {
    expect(sums(province(1, 'GK'), department('a', 60, 'GK'), department('b', 50, 'GK'))).toEqual([]);
  });
});

describe('unit-told-otherwise', () => {
  const row = (count: number) =>
    stated({
      name: 'tinh',
      profile: { unit: PROVINCE },
      states: [{ count, unit: DEPARTMENT, isOwn: false }],
    });
  const own = stated({ name: 'a', states: [{ count: 48 }] });

  it("flags a row that the unit's own report tells otherwise", () => {
    expect(unitToldOtherwise.look([...row(84), ...own], 'unit/x')).toMatchObject([
      { documentId: idOf('tinh'), finding: { parameters: { count: 84, own: 48 } } },
    ]);
  });

  it('is silent where they agree', () => {
    expect(unitToldOtherwise.look([...row(48), ...own], 'unit/x')).toEqual([]);
  });
});
