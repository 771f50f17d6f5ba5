import { describe, expect, it } from 'vitest';
import type { Page } from '../../model/page.ts';
import { repairIssue, tellLossInPrint } from './damage-issue.ts';

function read(text: string): Page {
  const words = text.split(' ').map((word, index) => ({
    text: word,
    confidence: 0.9,
    box: [index * 40, 100, index * 40 + 35, 114] as const,
  }));
  const line = { words, box: [0, 100, 400, 114] as const, role: 'body' as const, paragraphStart: true };
  return { number: 2, width: 595, height: 842, source: 'ocr', quality: 0.6, lines: [line], tables: [] };
}

describe('tellLossInPrint', () => {
  it('says that question marks stand for letters, and that the page is worth little', () => {
    const page = read('T?ng k?t công tác thi ?ua: 05 cá nhân ??t danh hi?u Lao ??ng tiên ti?n.');
    const { value, issues } = tellLossInPrint({ value: page, issues: [] });
    expect(value.quality).toBeLessThanOrEqual(0.1);
    expect(issues).toMatchObject([
      { code: 'letters-lost-in-print', severity: 'error', page: 2, parameters: { places: 7 } },
    ]);
  });

  it('has nothing against questions', () => {
    const page = read('Bao nhiêu? Ai? Khi nào? Ở đâu? Vì sao? Thế nào? Đúng không?');
    expect(tellLossInPrint({ value: page, issues: [] })).toEqual({ value: page, issues: [] });
  });
});

describe('repairIssue', () => {
  it('counts the repaired words of a page and shows each once', () => {
    const words = ['được', 'được,', 'giao'].map((text, index) => ({
      text,
      confidence: 0.9,
      box: [index * 40, 100, index * 40 + 35, 114] as const,
      ...(text === 'giao' ? {} : { repaired: true }),
    }));
    expect(repairIssue(3, words)).toMatchObject([
      { code: 'repaired-text-layer', severity: 'info', parameters: { words: 2, examples: '“được”' } },
    ]);
    expect(repairIssue(3, words.slice(2))).toEqual([]);
  });
});
