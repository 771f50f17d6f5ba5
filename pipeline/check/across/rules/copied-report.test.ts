import { describe, expect, it } from 'vitest';
import { idOf, report } from '../testing/stated.ts';
import { copiedReport } from './copied-report.ts';

const COUNTS = { LDTT: 48, TTLDTT: 7, CSTDCS: 6, GK: 12 };
const found = (counts: Readonly<Record<string, number>>) =>
  copiedReport.look([...report('a', 2022, COUNTS), ...report('b', 2023, counts)], 'unit/x');

describe('copied-report', () => {
  it('flags a report whose numbers are all those of the year before', () => {
    expect(found(COUNTS)).toMatchObject([
      { documentId: idOf('b'), finding: { severity: 'warning', parameters: { rows: 4 } } },
    ]);
  });

  it('takes one other number for a report of its own', () => {
    expect(found({ ...COUNTS, GK: 13 })).toEqual([]);
  });

  it('takes a few equal numbers for chance', () => {
    expect(found({ LDTT: 48, TTLDTT: 7 })).toEqual([]);
  });
});
