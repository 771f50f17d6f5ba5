import { describe, expect, it } from 'vitest';
import { pagesOfText } from '../../extractors/statistics/pages-of-text.ts';
import { issue } from '../../model/make-issue.ts';
import { NothingReadableError, understandPages } from './understand-document.ts';

const PAGES = pagesOfText('BÁO CÁO\nNăm 2022, tặng Giấy khen cho 12 cá nhân.');
const unreadable = issue('page-unreadable', 'error', { page: 2, reason: 'hỏng' }, { page: 2 });

describe('understandPages', () => {
  it('goes on without the pages that failed, and says so', () => {
    const pages = [...PAGES.map((page) => ({ page, issues: [] })), { page: null, issues: [unreadable] }];
    const { value, issues } = understandPages('a.pdf', pages);
    expect(value.figures).toMatchObject([{ award: 'GK', count: 12 }]);
    expect(issues).toEqual([unreadable]);
  });

  it("fails with the pages' own reasons when none could be read", () => {
    const failed = { page: null, issues: [unreadable] };
    expect(() => understandPages('a.pdf', [failed, failed])).toThrow(
      expect.objectContaining({
        code: 'pages-unreadable',
        parameters: { file: 'a.pdf', reasons: unreadable.message },
      }),
    );
  });

  it('fails when the pages are there and hold not one word', () => {
    const blank = PAGES.map((page) => ({ page: { ...page, lines: [] }, issues: [] }));
    expect(() => understandPages('a.pdf', blank)).toThrow(NothingReadableError);
  });
});
