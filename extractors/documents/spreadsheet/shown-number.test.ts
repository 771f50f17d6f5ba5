import { describe, expect, it } from 'vitest';
import { vietnameseNumber } from './shown-number.ts';

describe('vietnameseNumber', () => {
  it.each([
    ['1,245', 1245, '1.245'],
    ['1,245.50', 1245.5, '1.245,50'],
    ['12.5%', 0.125, '12,5%'],
    ['(1,234,567)', -1234567, '(1.234.567)'],
    ['0.1', 0.1, '0,1'],
    ['12.35', 12.346, '12,35'],
    ['1,245 người', 1245, '1.245 người'],
    ['07', 7, '07'],
    ['2024', 2024, '2024'],
  ])('writes %s as in Vietnam', (formatted, value, shown) => {
    expect(vietnameseNumber(formatted, value)).toBe(shown);
  });

  it('leaves points that the format itself has', () => {
    expect(vietnameseNumber('1.245', 1245)).toBe('1.245');
    expect(vietnameseNumber('12,5', 12.5)).toBe('12,5');
  });

  it('takes what reads either way as American, as all formats are', () => {
    expect(vietnameseNumber('1.000', 1)).toBe('1,000');
  });
});
