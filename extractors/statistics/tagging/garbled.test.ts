import { expect, test } from 'vitest';
import { REVIEW_BELOW } from '../../../model/figure.ts';
import { pagesOfText } from '../pages-of-text.ts';
import { blocksOf, bodyLines } from '../stream/blocks.ts';
import { understand } from '../understand.ts';
import { isGarbled } from './garbled.ts';

function garbledIn(text: string): string[] {
  const [block] = blocksOf(bodyLines(pagesOfText(text)));
  const tokens = block?.tokens ?? [];
  return tokens.filter((_, at) => isGarbled(tokens, at)).map((token) => token.text);
}

test.each([
  ['ban thi đua ngbị xét', ['ngbị']],
  ['cuối phấn đấunăm nay', ['đấunăm']],
  ['ngày h uyện họp', ['h']],
  ['Ban T hường vụ họp', ['T']],
  ['Liên đoànLao động', ['đoànLao']],
  ['Pbấn đấu', ['Pbấn']],
  ['do Bằnng khen và Chnh phủ', ['Bằnng', 'Chnh']],
  ['thi đ0ng đua', ['đ0ng']],
])('%s has words that print has spoilt', (text, words) => {
  expect(garbledIn(text)).toEqual(words);
});

test.each([
  'UBND huyện Krông Búk và xã Đắk Lắk, TNCSHCM',
  'điểm c khoản 2, mục b) và đ/c ở cách 5 km, 3 m',
  'lớp 12a1 của khối B gồm ba tổ',
])('%s is sound', (text) => {
  expect(garbledIn(text)).toEqual([]);
});

test.each([
  'Đề ngbị Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể.',
  'Đề nhị Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể.',
  'Chỉ tiêu phấnđấu:\n- Lao động tiên tiến: 40 cá nhân.',
  'Tặng Giấy khen cho 20 tập thể, cá nhâncó thành tích.',
])('a person is asked about %s', (text) => {
  const confidences = understand(pagesOfText(text)).value.figures.map(({ confidence }) => confidence);
  expect(confidences).toHaveLength(1);
  expect(confidences[0]).toBeLessThan(REVIEW_BELOW);
});

test('what is spoilt in one sentence says nothing about the next', () => {
  const read = understand(pagesOfText('Đã ngbị xét. Tặng Giấy khen cho 43 cá nhân; hnyện họp.')).value
    .figures;
  expect(read.map(({ confidence }) => confidence)).toEqual([0.98]);
});
