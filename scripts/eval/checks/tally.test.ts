import { describe, expect, it } from 'vitest';
import { Flag } from '../../../model/flag.ts';
import { alarmsPerDocument, byRule, isFound, recallOf } from './tally.ts';

const flag = (id: number, rule: string, severity = 'warning') =>
  Flag.parse({
    id: `g_${String(id).padStart(12, '0')}`,
    rule,
    severity,
    message: 'không khớp',
    parameters: {},
    figures: [],
    evidence: [],
    basis: null,
  });

describe('isFound', () => {
  const [before, after, other] = [
    flag(1, 'missing-year'),
    flag(2, 'missing-year'),
    flag(3, 'recipient-type'),
  ];

  it('wants a flag of the rule that the document without the error does not have', () => {
    expect(isFound(['missing-year', 'silent-year'], [before, after], [before])).toBe(true);
    expect(isFound(['missing-year', 'silent-year'], [before], [before])).toBe(false);
    expect(isFound(['missing-year', 'silent-year'], [other], [])).toBe(false);
  });
});

describe('a tally', () => {
  it('shares flags of one severity among the documents', () => {
    const flags = [flag(1, 'a'), flag(2, 'a'), flag(3, 'a', 'error')];
    const row = { source: 'text', documents: 4, flags };
    expect(alarmsPerDocument(row, 'warning')).toBe(0.5);
    expect(alarmsPerDocument(row, 'info')).toBe(0);
    expect([...byRule(flags)]).toEqual([
      ['a warning', 2],
      ['a error', 1],
    ]);
  });

  it('has no recall where nothing was planted', () => {
    expect(recallOf([])).toBeNull();
    expect(recallOf([{ rule: 'a', kind: 'text', planted: 4, found: 3 }])).toBe(0.75);
  });
});
