import { describe, expect, it } from 'vitest';
import { Figure } from '../../../model/figure.ts';
import { trueFigures } from '../truth.ts';
import { sampleOf } from './documents.ts';
import { rowOf, rowsToMarkdown } from './rows.ts';

const [wanted] = trueFigures([
  { award: 'GK', recipient: 'ca_nhan', count: 12, status: 'awarded', period: null, page: 1, quote: '12' },
]);
const figure = (confidence: number) =>
  Figure.parse({
    ...{ id: 'f_000000000001', award: 'GK', recipient: 'ca_nhan', count: 12, counting: 'distinct' },
    ...{ status: 'awarded', level: null, period: null, unit: null, confidence },
    evidence: [{ page: 1, box: [0, 0, 1, 1], text: '12' }],
  });

describe('rowOf', () => {
  it('adds up the documents of a source', () => {
    if (!wanted) throw new Error('no figure');
    const right = [{ figure: figure(1), wanted }];
    const row = rowOf('docx', [
      { right, missed: [], wrong: [] },
      { right, missed: [wanted], wrong: [figure(0.9), figure(0.5)] },
    ]);
    expect(row).toEqual({
      ...{ source: 'docx', documents: 2, exact: 1, right: 2, missed: 1, wrong: 2, wrongAndSure: 1 },
    });
    expect(rowsToMarkdown([row])).toContain('| docx | 2 | 1 | 3 | 0.500 | 0.667 | 1 |');
  });
});

describe('sampleOf', () => {
  const documents = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ report: { id } }));

  it('takes the same few in whatever order they come', () => {
    const ids = (list: typeof documents) => sampleOf(list, 3).map(({ report }) => report.id);
    expect(ids(documents)).toHaveLength(3);
    expect(ids([...documents].reverse())).toEqual(ids(documents));
  });
});
