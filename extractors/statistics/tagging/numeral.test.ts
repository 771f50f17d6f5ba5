import { expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { blocksOf, bodyLines } from '../stream/blocks.ts';
import { numeralAt } from './numeral.ts';

function read(text: string): number | null {
  const [block] = blocksOf(bodyLines(pagesOfText(text)));
  const tokens = block?.tokens ?? [];
  const numeral = numeralAt(tokens, 0);
  return numeral !== null && numeral.to === tokens.length ? numeral.value : null;
}

test.each([
  ['một', 1],
  ['mười', 10],
  ['mười hai', 12],
  ['hai mươi mốt', 21],
  ['năm mươi', 50],
  ['chín mươi chín', 99],
  ['một trăm', 100],
  ['một trăm linh năm', 105],
  ['hai trăm lẻ bảy', 207],
  ['ba trăm mười', 310],
  ['một nghìn hai trăm ba mươi lăm', 1235],
  ['mười hai nghìn', 12000],
])('%s is %d', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each(['năm', 'mươi', 'hai ba', 'trăm', 'một mươi nghìn trăm'])('%s is no number', (text) => {
  expect(read(text)).toBeNull();
});
