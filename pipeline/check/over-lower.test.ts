import { describe, expect, it } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import type { Rule } from './rule.ts';
import { cstdcsOverLdtt } from './rules/cstdcs-over-ldtt.ts';
import { ttldxsOverTtldtt } from './rules/ttldxs-over-ttldtt.ts';
import { facts } from './testing/facts.ts';
import { figure, rangePeriod, yearPeriod } from './testing/figures.ts';
import { wordingOf } from './wording.ts';

const CASES = [
  { rule: cstdcsOverLdtt, higher: 'CSTDCS', lower: 'LDTT', recipient: 'ca_nhan' },
  { rule: cstdcsOverLdtt, higher: 'CSTDCS', lower: 'CSTT', recipient: 'ca_nhan' },
  { rule: ttldxsOverTtldtt, higher: 'TTLDXS', lower: 'TTLDTT', recipient: 'tap_the' },
  { rule: ttldxsOverTtldtt, higher: 'DVQT', lower: 'DVTT', recipient: 'tap_the' },
] as const;

const look = (rule: Rule, figures: readonly Figure[]) => rule.look(facts({ figures }));

describe.each(CASES)('$rule.id: $higher over $lower', ({ rule, higher, lower, recipient }) => {
  const pair = (many: number, few: number, changes: Partial<Figure> = {}) => [
    figure({ award: higher, count: many, recipient, ...changes }, 1),
    figure({ award: lower, count: few, recipient }, 2),
  ];

  it('doubts more of the higher title, with the numbers and what the lower would be', () => {
    const [finding] = look(rule, pair(9, 7));
    expect(finding?.severity).toBe('warning');
    expect(finding?.parameters).toEqual({ year: 2018, higher: 9, lower: 7, together: 16 });
    expect(finding?.figures).toHaveLength(2);
    expect(finding?.basis?.text).toContain('15/2003/QH11');
    expect(wordingOf('vi', rule.id, 'warning', finding?.parameters ?? {})).toMatch(/Năm 2018: 9 .* 7 .* 16/);
  });

  it('says that the two are counted apart where they fill the whole', () => {
    const apart = pair(5, 25).map((one) => ({ ...one, outOf: 30 }));
    expect(look(rule, apart).map(({ severity }) => severity)).toEqual(['info']);
  });

  it('cites the law of the year of the achievement', () => {
    const later = pair(9, 7).map((one) => ({ ...one, period: yearPeriod(2024) }));
    expect(look(rule, later)[0]?.basis?.text).toContain('06/2022/QH15');
  });

  it('compares sums over several years with each other', () => {
    const sums = pair(40, 31).map((one) => ({ ...one, period: rangePeriod(2016, 2020) }));
    expect(look(rule, sums)[0]?.parameters.year).toBe('2016-2020');
  });

  it('holds what is asked for against what was given, where nothing of the lower title is asked for', () => {
    expect(look(rule, pair(9, 7, { status: 'proposed' })).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
    expect(look(rule, pair(7, 9, { status: 'proposed' }))).toEqual([]);
  });

  it.each<[string, readonly Figure[]]>([
    ['fewer', pair(7, 9)],
    ['as many', pair(7, 7)],
    ['none', pair(0, 0)],
    ['what was signed up for', pair(9, 7, { status: 'registered' })],
    ['occasions beside recipients', pair(9, 7, { counting: 'occurrences' })],
    ['another unit', pair(9, 7, { unit: 'Phòng Kế hoạch' })],
    ['five years beside one', pair(9, 7, { period: rangePeriod(2014, 2018) })],
    [
      'half a year',
      pair(9, 7).map((one) => ({ ...one, period: { ...yearPeriod(2018), kind: 'half_year' } })),
    ],
    ['a lower title that is not told', pair(9, 7).slice(0, 1)],
  ])('is silent on %s', (_, figures) => {
    expect(look(rule, figures)).toEqual([]);
  });
});
