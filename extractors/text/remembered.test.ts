import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('makes of each word what the function makes, once', () => {
  const asked: string[] = [];
  const lengthOf = remembered((word) => {
    asked.push(word);
    return word.length > 3 ? word.length : undefined;
  });
  expect(['khen', 'đua', 'khen', 'đua'].map(lengthOf)).toEqual([4, undefined, 4, undefined]);
  expect(asked).toEqual(['khen', 'đua']);
});

test('keeps no long text', () => {
  let asked = 0;
  const count = remembered(() => {
    asked += 1;
    return asked;
  });
  const text = 'phong trào thi đua';
  expect([count(text), count(text)]).toEqual([1, 2]);
});

test('goes on when it has seen more words than it keeps', () => {
  const same = remembered((word) => word);
  const words = Array.from({ length: 50_001 }, (_, at) => `w${at}`);
  expect(words.map(same)).toEqual(words);
  expect(same('w0')).toBe('w0');
});
