import { describe, expect, it } from 'vitest';
import { evidenceAt, runningText, sentenceAround } from './running-text.ts';
import { pageOf } from './testing/pages.ts';

describe('runningText', () => {
  it('joins lines and pages, without running heads', () => {
    const first = pageOf(['BÁO CÁO', 'công tác thi'], 1);
    const second = pageOf(['2', 'đua năm 2020'], 2);
    const lines = second.lines.map((line, index) =>
      index === 0 ? { ...line, role: 'page-number' as const } : line,
    );
    expect(runningText([first, { ...second, lines }]).text).toBe('BÁO CÁO công tác thi đua năm 2020');
  });

  it('finds the places of words on both sides of a page break', () => {
    const running = runningText([pageOf(['(giai đoạn'], 1), pageOf(['2010-2015),'], 2)]);
    expect(evidenceAt(running, 1, running.text.length).map(({ page, text }) => [page, text])).toEqual([
      [1, 'giai đoạn'],
      [2, '2010-2015)'],
    ]);
  });
});

describe('sentenceAround', () => {
  it('stops at the ends of the sentence, not at a stop inside a number', () => {
    const text = 'Câu đầu. Chi 1.245 đồng X cho 3,5 việc; câu sau.';
    const at = text.indexOf('X');
    expect(sentenceAround(text, at, at + 1)).toEqual({ before: ' Chi 1.245 đồng ', after: ' cho 3,5 việc' });
  });

  it('reaches no further than 400 characters in text without any stop', () => {
    const text = `${'a '.repeat(1000)}X${' b'.repeat(1000)}`;
    const { before, after } = sentenceAround(text, 2000, 2001);
    expect([before.length, after.length]).toEqual([400, 400]);
  });
});
