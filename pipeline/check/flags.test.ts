import { describe, expect, it } from 'vitest';
import { flagsOf } from './flags.ts';
import type { Finding } from './rule.ts';
import { damagedTextLayer } from './rules/damaged-text-layer.ts';

const finding: Finding = {
  severity: 'warning',
  parameters: { places: 2, examples: '“đư c”' },
  figures: [],
  evidence: [{ page: 2, box: [72, 100, 90, 114], text: 'đư c' }],
  basis: null,
};
const idsOf = (...findings: Finding[]) =>
  flagsOf(findings.map((one) => ({ rule: damagedTextLayer, finding: one }))).map((flag) => flag.id);

describe('flagsOf', () => {
  it('tells findings with the very same content apart, and keeps the id of the first', () => {
    const [alone] = idsOf(finding);
    const twice = idsOf(finding, finding);
    expect(twice[0]).toBe(alone);
    expect(new Set(twice).size).toBe(2);
  });

  it('gives one id for the same parameters in any order', () => {
    expect(idsOf({ ...finding, parameters: { examples: '“đư c”', places: 2 } })).toEqual(idsOf(finding));
  });

  it('puts what points at no place last among its equals', () => {
    const nowhere = { ...finding, evidence: [] };
    const flags = flagsOf([nowhere, finding].map((one) => ({ rule: damagedTextLayer, finding: one })));
    expect(flags.map((flag) => flag.evidence.length)).toEqual([1, 0]);
  });
});
