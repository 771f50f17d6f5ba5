import { describe, expect, it } from 'vitest';
import { compare } from '../compare.ts';
import { idOf, report } from '../testing/stated.ts';
import { yearOnYearUnit } from './year-on-year-unit.ts';

const found = (...documents: ReturnType<typeof report>[]) =>
  yearOnYearUnit
    .look(documents.flat(), 'unit/x')
    .map(({ documentId, finding }) => [documentId, finding.severity, finding.parameters.count]);

describe('year-on-year-unit', () => {
  it('flags a jump beside the later report, with both numbers and the way to the other', () => {
    const documents = [report('a', 2022, { LDTT: 48 }), report('b', 2023, { LDTT: 120 })].flat();
    const [flagged] = compare('unit/x', documents);
    expect(flagged?.documentId).toBe(idOf('b'));
    expect(flagged?.flags[0]?.message).toBe('Lao động tiên tiến: năm 2023 là 120, năm 2022 là 48.');
    expect(flagged?.flags[0]?.others).toMatchObject([{ documentId: idOf('a'), name: 'a.pdf' }]);
  });

  it('flags a drop to nothing', () => {
    expect(found(report('a', 2022, { LDTT: 48 }), report('b', 2023, { LDTT: 0 }))).toEqual([
      [idOf('b'), 'warning', 0],
    ]);
  });

  it('only informs of what is not given every year', () => {
    expect(found(report('a', 2022, { BK_TTG: 1 }), report('b', 2023, { BK_TTG: 9 }))).toEqual([
      [idOf('b'), 'info', 9],
    ]);
  });

  it.each([
    ['a change by no more than half', report('a', 2022, { LDTT: 48 }), report('b', 2023, { LDTT: 72 })],
    ['small numbers', report('a', 2022, { LDTT: 1 }), report('b', 2023, { LDTT: 4 })],
    ['years that do not follow', report('a', 2021, { LDTT: 48 }), report('b', 2023, { LDTT: 120 })],
  ])('is silent about %s', (_, before, now) => {
    expect(found(before, now)).toEqual([]);
  });

  it('holds nothing against a year of which two reports differ', () => {
    const before = [report('a', 2022, { LDTT: 48 }), report('c', 2022, { LDTT: 50 })];
    expect(found(...before, report('b', 2023, { LDTT: 120 }))).toEqual([]);
  });
});
