import { describe, expect, it } from 'vitest';
import { correctWords } from './correct-words.ts';

/** Words of a line; those in `unsure` were read with the confidence given. */
const line = (text: string, unsure: Readonly<Record<string, number>>) =>
  text.split(' ').map((word) => ({ text: word, confidence: unsure[word] ?? 0.97 }));

const read = (text: string, unsure: Readonly<Record<string, number>>) =>
  correctWords(line(text, unsure))
    .map((word) => word.text)
    .join(' ');

describe('correctWords', () => {
  it.each([
    ['phong trào thí đua yêu nước', { thí: 0.74 }, 'phong trào thi đua yêu nước'],
    ['PHONG TRÀO THỊ ĐUA', { THỊ: 0.9 }, 'PHONG TRÀO THI ĐUA'],
    ['báo cáo tống kết, đánh giá', { tống: 0.8 }, 'báo cáo tổng kết, đánh giá'],
    ['cho 48 cá nhần, trong đó', { 'nhần,': 0.86 }, 'cho 48 cá nhân, trong đó'],
  ])('puts the marks of a word right where its neighbours ask for it: %s', (text, unsure, right) => {
    expect(read(text, unsure)).toBe(right);
  });

  it('keeps what was read beside what it became, and its confidence', () => {
    expect(correctWords(line('báo cáo tống kết', { tống: 0.8 }))[2]).toEqual({
      text: 'tổng',
      confidence: 0.8,
      alternatives: ['tống'],
    });
  });

  it('leaves alone what the engine was sure of', () => {
    expect(read('báo cáo tống kết', {})).toBe('báo cáo tống kết');
  });

  it('never touches numbers, abbreviations, document symbols and names', () => {
    const text = 'Số l2/QĐ-UBND của UBND xã Thị Đua và ông Nguyễn Thí đua';
    const unsure = { 'l2/QĐ-UBND': 0.3, UBND: 0.3, Thị: 0.3, Đua: 0.3, Nguyễn: 0.3, Thí: 0.3 };
    expect(read(text, unsure)).toBe(text);
  });

  it('leaves a word alone that fits its place as well as another', () => {
    expect(read('đề nghị', { đề: 0.7 })).toBe('đề nghị');
  });

  it('does not look across the end of a clause, and not without neighbours', () => {
    expect(read('phong trào; thí', { thí: 0.5 })).toBe('phong trào; thí');
    expect(read('tống', { tống: 0.2 })).toBe('tống');
  });
});
