import { describe, expect, it } from 'vitest';
import { keysOf } from '../../locales/message.ts';
import { Flag } from '../../model/flag.ts';
import { check } from './check.ts';
import { RULES } from './rules/index.ts';
import { facts, head } from './testing/facts.ts';
import { figure, rangePeriod, yearPeriod } from './testing/figures.ts';
import { goldenReport, HAS_SHARED, seedText } from './testing/golden.ts';
import { pageOf, pagesOf } from './testing/pages.ts';

const overCap = (year: number, line: number) => [
  figure({ award: 'CSTDCS', count: 10, period: yearPeriod(year) }, line),
  figure({ award: 'LDTT', count: 48, period: yearPeriod(year) }, line + 1),
];

describe('check', () => {
  it('gives the same flags for the same facts, whatever the order of the figures', () => {
    const figures = [...overCap(2016, 1), ...overCap(2018, 5)];
    const once = check(facts({ figures }));
    expect(check(facts({ figures: [...figures].reverse() })).map((flag) => flag.message)).toEqual(
      once.map((flag) => flag.message),
    );
    expect(check(facts({ figures }))).toEqual(once);
    expect(once).toHaveLength(3);
    for (const flag of once) expect(() => Flag.parse(flag)).not.toThrow();
  });

  it('puts the gravest first, then follows the pages', () => {
    const figures = [...overCap(2016, 9), ...overCap(2018, 5)];
    expect(
      check(facts({ figures })).map(({ rule, severity, parameters }) => [rule, severity, parameters.year]),
    ).toEqual([
      ['cstdcs-share', 'error', 2018],
      ['cstdcs-share', 'error', 2016],
      ['missing-year', 'warning', undefined],
    ]);
  });

  it('changes the id of a flag when its numbers change, and keeps it when only the place does', () => {
    const [first] = check(facts({ figures: overCap(2018, 1) }));
    const [other] = check(facts({ figures: [...overCap(2018, 1).slice(0, 1), figure({ count: 47 }, 2)] }));
    expect(other?.id).not.toBe(first?.id);
    const sentence = 'Trong giai đoạn 2010-2015, công tác thi đua đi vào nền nếp.';
    const idOn = (page: number) => check(facts({ pages: [pageOf([sentence], page)] }))[0]?.id;
    expect(idOn(2)).toBe(idOn(1));
  });

  it('finds nothing in an empty document', () => {
    expect(check(facts())).toEqual([]);
  });

  it('has words for every rule', () => {
    for (const rule of RULES) expect(keysOf('vi')).toContain(`flags.${rule.id}`);
  });

  it('fills in every number of its messages', () => {
    const figures = [
      ...overCap(2018, 1),
      figure({ award: 'GK', count: 3, outOf: 8, percent: 12.5 }, 3),
      figure({ award: 'TTLDXS', count: 3 }, 4),
      figure({ award: 'HUYC_TNXP', count: 3 }, 5),
    ];
    const flags = check(facts({ figures }));
    expect(flags.map((flag) => flag.rule).sort()).toEqual([
      'award-in-force',
      'cstdcs-share',
      'printed-percentage',
      'recipient-type',
    ]);
    for (const flag of flags) expect(flag.message).not.toMatch(/[{}]|\d\.\d/);
    expect(flags.find((flag) => flag.rule === 'printed-percentage')?.message).toContain('3/8 là 37,5%');
  });

  it('has every rule once', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });
});

describe.skipIf(!HAS_SHARED)('check of the seeds (skipped where ../shared is absent)', () => {
  it('finds what is wrong with the golden report, and nothing else', () => {
    const { title, unit, figures } = goldenReport();
    const pages = pagesOf(seedText('001_bf079fbe5f21ce60'));
    const document = head({ title, unit, period: rangePeriod(2015, 2020) });
    const flags = check({ document, pages, figures });
    expect(
      flags.map(({ rule, severity, parameters }) => [rule, severity, parameters.year ?? parameters.years]),
    ).toEqual(
      expect.arrayContaining([
        ['cstdcs-share', 'warning', 2016],
        ['year-on-year', 'info', 2016],
        ['cstdcs-share', 'info', 2018],
        ['cstdcs-share', 'info', 2019],
        ['missing-year', 'warning', '2020'],
        ['contradicting-period', 'warning', undefined],
        ['damaged-text-layer', 'warning', undefined],
      ]),
    );
    expect(flags).toHaveLength(7);
    const contradiction = flags.find((flag) => flag.rule === 'contradicting-period');
    expect(contradiction?.evidence.map((place) => place.text)).toEqual([
      '05 năm (2010-2015)',
      'giai đoạn 2010-2015',
    ]);
    expect(flags.find((flag) => flag.parameters.year === 2016)?.message).toContain('16,7%');
  });

  it.each([
    ['000_cebca9c40cdc696e', 'cong_van'],
    ['002_25e2e30f3149d3c3', 'ke_hoach'],
    ['003_bbcfb9aeace9e754', 'cong_van'],
    ['004_49990b7659a6ff8f', 'khac'],
  ] as const)('finds nothing in seed %s, even if it were a report on several years', (name, kind) => {
    const pages = pagesOf(seedText(name));
    for (const document of [head({ kind, period: null }), head({ period: rangePeriod(2018, 2022) })]) {
      expect(check({ document, pages, figures: [] })).toEqual([]);
    }
  });
});
