import { describe, expect, it } from 'vitest';
import type { Finding } from './rule.ts';
import { printedPercentage } from './rules/printed-percentage.ts';
import { gistOfFinding } from './same-finding.ts';
import { figure, yearPeriod } from './testing/figures.ts';

const place = (text: string, page = 1) => ({ page, box: [72, 100, 300, 114] as const, text });
const counted = figure({ count: 48, evidence: [place('48 cá nhân')] });
const finding: Finding = {
  severity: 'warning',
  parameters: { year: 2018, quote: 'cho 48 cá nhân' },
  figures: [counted],
  evidence: [place('48 cá nhân')],
  basis: null,
};
const wordless: Finding = { ...finding, parameters: {}, figures: [], evidence: [place('cho ____ tập thể')] };
const gist = (changes: Partial<Finding>, of = finding) =>
  gistOfFinding({ rule: printedPercentage, finding: { ...of, ...changes } });

describe('a finding is the same one', () => {
  it.each([
    ['with the figure read from other words', { figures: [figure({ count: 48 }, 9)] }],
    ['on another page', { evidence: [place('48 cá nhân', 2)] }],
    ['with a quote read otherwise', { parameters: { year: 2018, quote: 'cho 48 cá nhàn.' } }],
    ['graver than before', { severity: 'error' as const }],
  ])('%s', (_, changes) => {
    expect(gist(changes)).toBe(gist({}));
  });

  it('with words alone, whose diacritics were read otherwise', () => {
    expect(gist({ evidence: [place('cho …… tâp thể', 3)] }, wordless)).toBe(gist({}, wordless));
  });
});

describe('a finding is another one', () => {
  it.each([
    ['with another count', { figures: [figure({ count: 47 })] }],
    ['with another number in its message', { parameters: { year: 2019, quote: 'cho 48 cá nhân' } }],
    ['with another number in its quote', { parameters: { year: 2018, quote: 'cho 46 cá nhân' } }],
    ['on another award', { figures: [figure({ count: 48, award: 'GK' })] }],
    ['on another year', { figures: [figure({ count: 48, period: yearPeriod(2017) })] }],
    ['on another unit', { figures: [figure({ count: 48, unit: 'Sở Y tế' })] }],
    ['with one figure more', { figures: [counted, figure({ count: 7 })] }],
  ])('%s', (_, changes) => {
    expect(gist(changes)).not.toBe(gist({}));
  });

  it('that points at other words where it has no number', () => {
    expect(gist({ evidence: [place('cho ____ cá nhân')] }, wordless)).not.toBe(gist({}, wordless));
  });
});
