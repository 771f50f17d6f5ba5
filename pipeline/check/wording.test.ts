import { describe, expect, it } from 'vitest';
import { basisOf, wordingOf } from './wording.ts';

const article = {
  text: 'Thông tư số 1',
  from: '2014-10-15',
  to: '2017-09-30',
  evidence: 'seen' as const,
  source: 'S',
};

describe('wordingOf', () => {
  const parameters = { count: 3, outOf: 8, percent: 12.5, computed: 37.5 };

  it('writes decimals with a comma in Vietnamese and with a point in English', () => {
    expect(wordingOf('vi', 'printed-percentage', 'warning', parameters)).toContain('37,5%');
    expect(wordingOf('en', 'printed-percentage', 'warning', parameters)).toContain('37.5%');
  });
});

describe('basisOf', () => {
  it('names the article with its period of force', () => {
    expect(basisOf(article)).toEqual({
      text: 'Thông tư số 1 (áp dụng cho thành tích từ 15/10/2014 đến 30/09/2017)',
      from: '2014-10-15',
      to: '2017-09-30',
    });
    expect(basisOf({ ...article, to: null }).text).toBe(
      'Thông tư số 1 (áp dụng cho thành tích từ 15/10/2014)',
    );
    expect(basisOf({ ...article, from: null, to: null }).text).toBe('Thông tư số 1');
  });

  it('says of a recalled article that it was not read in its source', () => {
    expect(basisOf({ ...article, evidence: 'recalled' }).text).toContain('chưa đối chiếu');
  });
});
