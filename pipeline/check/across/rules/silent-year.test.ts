import { describe, expect, it } from 'vitest';
import { idOf, report, stated } from '../testing/stated.ts';
import { silentYear } from './silent-year.ts';

const BEFORE = report('a', 2022, { LDTT: 48, TTLDTT: 7, CSTDCS: 6 });
const found = (now: ReturnType<typeof report>) => silentYear.look([...BEFORE, ...now], 'unit/x');

describe('silent-year', () => {
  it('names what the report does not speak of', () => {
    expect(found(report('b', 2023, { LDTT: 50, TTLDTT: 7 }))).toMatchObject([
      { documentId: idOf('b'), finding: { severity: 'info', parameters: { before: 6 } } },
    ]);
  });

  it('is silent where the number is there but in doubt', () => {
    const states = [
      { award: 'LDTT', count: 50 },
      { award: 'TTLDTT', count: 7 },
    ];
    const now = stated({ name: 'b', profile: { awards: ['LDTT', 'TTLDTT', 'CSTDCS'] }, states });
    expect(found(now)).toEqual([]);
  });

  it('is silent about a report on something else', () => {
    expect(found(report('b', 2023, { GK: 3 }))).toEqual([]);
  });
});
