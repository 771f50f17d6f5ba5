import { describe, expect, it } from 'vitest';
import { rangePeriod, yearPeriod } from '../../testing/figures.ts';
import { idOf, report, stated } from '../testing/stated.ts';
import { overlappingYears } from './overlapping-years.ts';

const FIVE = { period: rangePeriod(2021, 2022) };
const look = (...documents: ReturnType<typeof report>[]) => overlappingYears.look(documents.flat(), 'unit/x');
const lookingBack = (count: number) =>
  stated({ name: 'f', profile: FIVE, states: [{ count, period: yearPeriod(2022), isOwn: false }] });

describe('overlapping-years', () => {
  it("flags a year that the unit's own report tells otherwise", () => {
    expect(look(report('a', 2022, { LDTT: 48 }), lookingBack(46))).toMatchObject([
      { documentId: idOf('f'), finding: { severity: 'warning', parameters: { count: 46, own: 48 } } },
    ]);
  });

  it('is silent where they agree', () => {
    expect(look(report('a', 2022, { LDTT: 48 }), lookingBack(48))).toEqual([]);
  });

  it('adds up the years that a whole period has reports of', () => {
    const years = [report('a', 2021, { LDTT: 40 }), report('b', 2022, { LDTT: 48 })];
    const whole = (count: number) => stated({ name: 'f', profile: FIVE, states: [{ count }] });
    expect(look(...years, whole(90))).toMatchObject([
      { documentId: idOf('f'), finding: { severity: 'info', parameters: { sum: 88 } } },
    ]);
    expect(look(...years, whole(88))).toEqual([]);
    expect(look(report('a', 2021, { LDTT: 40 }), whole(90))).toEqual([]);
  });
});
