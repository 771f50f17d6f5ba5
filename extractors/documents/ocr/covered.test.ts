import { describe, expect, it } from 'vitest';
import type { Box } from '../../../model/geometry.ts';
import { type Page, wordsOf } from '../../../model/page.ts';
import { doubtCovered } from './covered.ts';

const SEAL: Box = [200, 200, 300, 300];

function pageOf(...words: readonly (readonly [text: string, x: number, confidence: number])[]): Page {
  const line = {
    words: words.map(([text, x, confidence]) => ({ text, confidence, box: [x, 240, x + 30, 255] as const })),
    box: [0, 240, 595, 255] as const,
    role: 'body' as const,
    paragraphStart: true,
  };
  return { number: 2, width: 595, height: 842, source: 'ocr', quality: 0.9, lines: [line], tables: [] };
}

describe('doubtCovered', () => {
  it('doubts the words under a seal and no others', () => {
    const { page } = doubtCovered(pageOf(['tặng', 100, 0.95], ['48', 240, 0.97], ['cá', 320, 0.96]), [SEAL]);
    expect(wordsOf(page).map((word) => word.confidence)).toEqual([0.95, 0.5, 0.96]);
  });

  it('sends a person to numbers under a seal, however sure the engine was', () => {
    const { issues } = doubtCovered(pageOf(['48', 240, 0.99]), [SEAL]);
    expect(issues).toMatchObject([{ code: 'covered-by-seal', severity: 'warning', page: 2, box: SEAL }]);
  });

  it('sends a person to words that were hardly read', () => {
    expect(doubtCovered(pageOf(['t+ng', 240, 0.4]), [SEAL]).issues).toHaveLength(1);
  });

  it('asks nobody about a seal beside the text, or over a title that was read well', () => {
    expect(doubtCovered(pageOf(['48', 20, 0.9]), [SEAL]).issues).toEqual([]);
    expect(doubtCovered(pageOf(['GIÁM', 230, 0.93], ['ĐỐC', 262, 0.94]), [SEAL]).issues).toEqual([]);
  });

  it('takes a seal for round: its corners cover nothing', () => {
    const page = pageOf(['48', 150, 0.9]);
    const above: Box = [170, 253, 270, 353];
    expect(wordsOf(doubtCovered(page, [above]).page)[0]?.confidence).toBe(0.9);
  });
});
