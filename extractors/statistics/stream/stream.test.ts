import { expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';
import { blocksOf, bodyLines } from './blocks.ts';
import { tokensOf } from './token.ts';

function tokens(text: string): string[] {
  const place = { page: 1, line: 0 };
  return tokensOf({ text, box: [0, 0, 1, 1], confidence: 1 }, place).map((token) => token.text);
}

test.each([
  ['(96,15%)', ['(', '96,15%', ')']],
  ['48cá', ['48', 'cá']],
  ['45/48công', ['45/48', 'công']],
  ['1.245người', ['1.245', 'người']],
  ['40Giấy', ['40', 'Giấy']],
  ['có1.250', ['có', '1.250']],
  ['12a1', ['12a1']],
  ['covid19', ['covid19']],
  ['128/KH-UBND', ['128/KH-UBND']],
])('%s is %j', (word, parts) => {
  expect(tokens(word)).toEqual(parts);
});

test.each([
  ['Có 1.245người đạt Lao động tiên tiến.', 1245],
  ['Đã có1.250 cá nhân được tặng Giấy khen.', 1250],
])('%s counts %i', (text, count) => {
  expect(understand(pagesOfText(text)).value.figures.map((figure) => figure.count)).toEqual([count]);
});

test('the end of a number whose head went to a code counts nothing', () => {
  expect(understand(pagesOfText('Có M1.250 cá nhân được tặng Giấy khen.')).value.figures).toEqual([]);
});

test('a bar between cells binds no row number to the award beside it', () => {
  expect(understand(pagesOfText('Số lượng\n1\n| Lao động tiên tiến | 45 cá nhân')).value.figures).toEqual([]);
});

function blocks(text: string): (string | undefined)[][] {
  return blocksOf(bodyLines(pagesOfText(text))).map(({ label, lines }) => [
    label?.text,
    lines.map((line) => line.text).join(' '),
  ]);
}

test('a bullet belongs to its paragraph, close to it or on the line before', () => {
  expect(blocks('Kết quả:\n*Tập thể: 5\n+\nCá nhân: 6\n-Giấy khen: 7')).toEqual([
    [undefined, 'Kết quả:'],
    ['*', '*Tập thể: 5'],
    ['+', '+ Cá nhân: 6'],
    ['-', '-Giấy khen: 7'],
  ]);
});
