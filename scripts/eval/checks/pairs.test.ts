import { describe, expect, it } from 'vitest';
import { pagesOfText } from '../../../extractors/statistics/pages-of-text.ts';
import { understand } from '../../../extractors/statistics/understand.ts';
import { NEARNESS } from '../../../pipeline/check/across/opening.ts';
import { ACROSS_RULES } from '../../../pipeline/check/across/rules/index.ts';
import { RULES } from '../../../pipeline/check/rules/index.ts';
import { reportToText } from '../../fixtures/report-to-text.ts';
import { pairsOf } from './pairs.ts';
import { PLANTERS } from './planters/index.ts';
import { randomOf } from './story/chance.ts';
import { yearsStory } from './story/story.ts';
import { reportOf } from './story/write.ts';

describe('planted errors', () => {
  it('are there for every rule, once', () => {
    const told = PLANTERS.map(({ rule }) => rule);
    expect(new Set(told).size).toBe(told.length);
    expect(told.sort()).toEqual([...RULES, ...ACROSS_RULES, NEARNESS].map(({ id }) => id).sort());
  });

  it.each(PLANTERS)('of $rule are the same on every run, and are in one report of a pair', (planter) => {
    const form = planter.only?.[0] ?? 'text';
    const pairs = pairsOf(planter, 4, form);
    expect(JSON.stringify(pairsOf(planter, 4, form))).toBe(JSON.stringify(pairs));
    expect(new Set(pairs.map(({ clean }) => reportToText(clean))).size).toBe(4);
    for (const { clean, faulty, faultyAs } of pairs)
      expect(reportToText(faulty) !== reportToText(clean)).toBe(faultyAs === undefined);
  });
});

describe('a generated report', () => {
  it.each([1, 2, 3])('says the counts of its story and no others (%i)', (seed) => {
    const story = yearsStory(randomOf(seed));
    const told = story.years.flatMap(({ year, counts }) =>
      Object.values(counts).map((count) => [String(year), count]),
    );
    const { figures } = understand(pagesOfText(reportToText(reportOf('mau', story)))).value;
    expect(figures.map(({ period, count }) => [period?.to.slice(0, 4), count])).toEqual(told);
  });
});
