import { describe, expect, test } from 'vitest';
import type { Recipient } from '../../../model/figure.ts';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';
import type { GrantorClass } from './grantor.ts';
import { knowledge } from './knowledge.ts';

function figuresOf(text: string) {
  return understand(pagesOfText(text)).value.figures;
}

describe('words that count recipients', () => {
  const words = knowledge.recipients.flatMap(({ recipient, names }) =>
    names.map((name): [string, Recipient] => [name, recipient]),
  );

  test('files are no recipients', () => {
    expect(figuresOf('Có 3 hồ sơ đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh.')).toEqual([]);
  });

  test.each(words)('%s is counted as %s where an award is given', (word, recipient) => {
    const figures = figuresOf(`Có 3 ${word} được tặng Giấy khen của Giám đốc Sở Nội vụ.`);
    expect(figures.map(({ award, recipient: who, count }) => [award, who, count])).toEqual([
      ['GK', recipient, 3],
    ]);
  });

  test.each(words)('%s alone invents no figure', (word) => {
    expect(figuresOf(`Toàn tỉnh hiện có 3 ${word}, tăng 1 ${word} so với năm trước.`)).toEqual([]);
    expect(figuresOf(`Hội nghị có 3 ${word} tham dự. Công tác khen thưởng được quan tâm.`)).toEqual([]);
  });
});

describe('bodies that grant', () => {
  const bodies = knowledge.grantors
    .filter(({ short, impersonal }) => short !== true && impersonal !== true)
    .flatMap(({ class: kind, names }) => names.map((name): [string, GrantorClass] => [name, kind]));
  const certificate = knowledge.families.find(({ id }) => id === 'bang_khen');

  test.each(bodies)('a Bằng khen of %s is that of %s', (body, kind) => {
    const [figure, ...others] = figuresOf(`${body} tặng Bằng khen cho 3 cá nhân.`);
    expect(others).toEqual([]);
    // What another State gives is one award, whatever its words.
    const own = certificate?.byGrantor[kind] ?? certificate?.otherwise;
    expect(figure?.award).toBe(kind === 'nuoc_ngoai' ? 'NUOC_NGOAI' : own);
    expect(figure?.authority?.toLowerCase()).toBe(body.toLowerCase());
  });
});

describe('occasions', () => {
  const words = knowledge.occasions.flatMap(({ occasion, names }) => names.map((name) => [name, occasion]));

  test.each(words)('a reward %s is given for %s', (word, occasion) => {
    const figures = figuresOf(`Khen thưởng ${word} cho 3 cá nhân.`);
    expect(figures.map((figure) => [figure.occasion, figure.count])).toEqual([[occasion, 3]]);
  });
});
