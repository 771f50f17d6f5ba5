import { describe, expect, it } from 'vitest';
import { calibrationOf } from './calibration.ts';
import { calibrationToMarkdown } from './rows.ts';

const judged = (confidence: number, isRight: boolean) => ({ confidence, isRight });
const figures = [
  judged(0.3, false),
  judged(0.5, true),
  judged(0.69, false),
  judged(0.85, true),
  judged(0.95, true),
  judged(0.99, true),
  judged(1, false),
];

describe('calibrationOf', () => {
  it('puts each figure into one bin, edges into the upper one', () => {
    expect(calibrationOf(figures).map((bin) => [bin.label, bin.figures, bin.right])).toEqual([
      ['< 0.5', 1, 0],
      ['0.5–0.7', 2, 0.5],
      ['0.7–0.85', 0, null],
      ['0.85–0.95', 1, 1],
      ['≥ 0.95', 3, 2 / 3],
    ]);
    expect(calibrationOf(figures)[1]?.stated).toBeCloseTo(0.595);
  });

  it('stands as a table with a group of columns for each group', () => {
    const text = calibrationToMarkdown({ text: calibrationOf(figures), scans: calibrationOf([]) });
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[3]).toBe('| 0.5–0.7 | 2 | 0.595 | 0.500 | 0 | – | – |');
  });
});
