import { describe, expect, it } from 'vitest';
import type { Page, Word } from '../../../model/page.ts';
import { wordsOf } from '../../../model/page.ts';
import { judgeLayer } from './hidden-layer.ts';

const ENGINE = { name: 'tesseract', version: '5', model: 'vie' };

/** One line of words, each in a place of its own by its position. */
function page(text: string, source: Page['source'], confidence: number): Page {
  const words = text.split(' ').map((word, index): Word => {
    return { text: word, confidence, box: [40 * index, 100, 40 * index + 35, 114] };
  });
  const line = {
    words,
    box: [0, 100, 40 * words.length, 114] as const,
    role: 'body' as const,
    paragraphStart: true,
  };
  const engine = source === 'ocr' ? { engine: ENGINE } : {};
  return { number: 1, width: 595, height: 842, source, quality: 1, lines: [line], tables: [], ...engine };
}

const judge = (layer: string, ours: string) =>
  judgeLayer(
    { value: page(layer, 'text-layer', 1), issues: [] },
    { value: page(ours, 'ocr', 0.95), issues: [] },
  ).value;
const numbers = (read: Page) => wordsOf(read).filter((word) => /\d/.test(word.text));

const GOOD = 'tặng danh hiệu lao động tiên tiến cho 48 cá nhân';
const FAINT = 'tăng đanh hlệu lao đậng tlên tìên chq 46 cả nhậm';

describe('judgeLayer', () => {
  it('keeps ours where both read well, sure of the numbers on which they agree', () => {
    const read = judge(GOOD, GOOD);
    expect(read.source).toBe('ocr');
    expect(numbers(read)).toMatchObject([{ text: '48', confidence: 0.95 }]);
  });

  it('keeps a layer that reads clearly better, and never its numbers unseen', () => {
    const read = judge(GOOD, FAINT);
    expect(read).toMatchObject({ source: 'mixed', engine: ENGINE });
    expect(numbers(read)).toMatchObject([{ text: '48', confidence: 0.5, alternatives: ['46'] }]);
    const unseen = judge(GOOD, FAINT.split(' ').slice(0, 7).join(' '));
    expect(numbers(unseen)).toMatchObject([{ text: '48', confidence: 0.5 }]);
  });

  it('asks nothing of a layer that cannot be trusted', () => {
    expect(numbers(judge(FAINT, GOOD))).toMatchObject([{ text: '48', confidence: 0.95 }]);
  });

  it('says which number a good layer has in its place', () => {
    expect(numbers(judge(GOOD.replace('48', '43'), GOOD))).toMatchObject([
      { text: '48', confidence: 0.5, alternatives: ['43'] },
    ]);
  });
});
