import { anyOf } from './stated-periods.ts';

export const WORD_START = String.raw`(?<![\p{L}\d])`;
export const WORD_END = String.raw`(?![\p{L}\d])`;

/** Finds any of some phrases as whole words, in whatever case. @example wordPattern(['tổ']).test('Tổng cục') // false */
export function wordPattern(phrases: readonly string[]): RegExp {
  return new RegExp(`${WORD_START}${anyOf(phrases)}${WORD_END}`, 'iu');
}
