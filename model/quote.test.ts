import { describe, expect, it } from 'vitest';
import type { Box } from './geometry.ts';
import { quoteOf } from './quote.ts';

const at = (text: string, box: Box, page = 1) => ({ page, box, text });

describe('quoteOf', () => {
  it('joins a sentence that goes on at the start of the next line', () => {
    const places = [at('tặng cho 48 cá', [300, 100, 550, 114]), at('nhân', [85, 120, 110, 134])];
    expect(quoteOf(places)).toBe('tặng cho 48 cá nhân');
    expect(quoteOf([at('48 cá', [85, 100, 550, 114]), at('nhân', [85, 120, 110, 134])])).toBe('48 cá nhân');
  });

  it.each([
    ['further on in the same line', at('48 cá nhân', [300, 100, 400, 114])],
    ['in the middle of the next line', at('48 cá nhân', [300, 120, 400, 134])],
    ['several lines below', at('48 cá nhân', [85, 200, 200, 214])],
    ['on another page', at('48 cá nhân', [85, 120, 200, 134], 2)],
  ])('says that words are left out %s', (_, next) => {
    expect(quoteOf([at('Giấy khen', [85, 100, 150, 114]), next])).toBe('Giấy khen … 48 cá nhân');
  });

  it('is empty for no place', () => {
    expect(quoteOf([])).toBe('');
  });
});
