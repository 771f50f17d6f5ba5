import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printDistance } from './distance.ts';

const word = fc
  .array(fc.constantFrom(...'aáeôơưtnhgđdkxs0158|l'), { maxLength: 9 })
  .map((all) => all.join(''));

test('a limit only makes far words infinitely far', () => {
  fc.assert(
    fc.property(word, word, fc.double({ min: 0, max: 3, noNaN: true }), (left, right, most) => {
      const whole = printDistance(left, right);
      const limited = printDistance(left, right, most);
      expect(limited === whole || (limited === Number.POSITIVE_INFINITY && whole > most)).toBe(true);
    }),
    { numRuns: 2_000, seed: 20261126 },
  );
});

test('words with other letters are told to be far at a glance', () => {
  expect(printDistance('khen', 'giấy', 1)).toBe(Number.POSITIVE_INFINITY);
});
