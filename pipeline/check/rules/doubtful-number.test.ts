import { describe, expect, it } from 'vitest';
import type { Page, Word } from '../../../model/page.ts';
import { factsOf, inShort, reportOf } from '../testing/read.ts';
import { doubtfulNumber } from './doubtful-number.ts';

const LINE = 'Công nhận Lao động tiên tiến cho 48 cá nhân.';

function look(text: string, changes: Partial<Word>, ofPage: Partial<Page> = {}): string[] {
  const pages = reportOf([LINE]).map((page) => ({
    ...page,
    ...ofPage,
    lines: page.lines.map((line) => ({
      ...line,
      words: line.words.map((word) => (word.text === text ? { ...word, ...changes } : word)),
    })),
  }));
  return inShort(doubtfulNumber.look(factsOf(pages)), 'readings', 'figures');
}

describe('doubtful-number', () => {
  it('asks about a number that was read in two ways or mended', () => {
    expect(look('48', { alternatives: ['46'] })).toEqual(['warning “48”, “46” undefined']);
    expect(look('48', { repaired: true })[0]).toBe('warning “48” undefined');
  });

  it('tells of mended words around a number, and of a bad page', () => {
    expect(look('động', { repaired: true })).toEqual(['info undefined 1']);
    expect(look('', {}, { quality: 0.5 })).toEqual(['info undefined 1']);
  });

  it('is silent about readings of the same number, other words and good pages', () => {
    expect(look('48', { alternatives: ['48.'] })).toEqual([]);
    expect(look('động', { alternatives: ['đông'] })).toEqual([]);
    expect(look('2022', { alternatives: ['2023'] })).toEqual([]);
  });
});
