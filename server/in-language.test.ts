import { describe, expect, it } from 'vitest';
import { FlagId } from '../model/flag.ts';
import { flagInLanguage } from './in-language.ts';

describe('flagInLanguage', () => {
  const flag = {
    id: FlagId.parse('g_0123456789ab'),
    rule: 'cstdcs-share',
    severity: 'warning' as const,
    message: 'tiếng Việt, như đã lưu',
    parameters: { year: 2016, cstdcs: 8, ldtt: 48, percent: 16.7, cap: 15, unit: '' },
    figures: [],
    evidence: [],
    basis: null,
    others: [],
  };
  const review = { flag, state: 'open' as const, history: [] };

  it('leaves Vietnamese as it is kept', () => {
    expect(flagInLanguage(review, 'vi')).toBe(review);
  });

  it('words the same rule and numbers in English', () => {
    expect(flagInLanguage(review, 'en').flag.message).toMatch(/2016.*8.*48.*16\.7/);
  });
});
