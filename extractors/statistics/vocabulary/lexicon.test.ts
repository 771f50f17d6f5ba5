import { describe, expect, test } from 'vitest';
import { tokensOf } from '../stream/token.ts';
import { knowledge } from './knowledge.ts';
import { mentionAt } from './lexicon.ts';

function tokens(text: string) {
  return text
    .split(' ')
    .flatMap((word, at) =>
      tokensOf({ text: word, box: [at, 0, at + 1, 1], confidence: 1 }, { page: 1, line: 0 }),
    );
}

/** The ids of the awards and families named at the start of a text. */
function named(text: string): string[] {
  const entries = mentionAt(tokens(text), 0)?.entries ?? [];
  return entries.flatMap((entry) =>
    entry.kind === 'award' ? [entry.award.id] : entry.kind === 'family' ? [entry.family.id] : [],
  );
}

describe('the lexicon', () => {
  const names = knowledge.awards.flatMap((award) =>
    [...award.names, ...award.abbreviations].map(({ text }) => [text.replace('#', '30'), award.id]),
  );

  test.each(names)('%s is %s', (text, id) => {
    expect(named(text)).toContain(id);
  });

  test('no name of an award is so near another that print damage could turn one into the other', () => {
    const byName = new Map(names.map(([text, id]) => [text, id]));
    for (const [text, id] of byName) {
      const others = named(text ?? '').filter((found) => found !== id);
      expect(others, text).toEqual([]);
    }
  });

  test.each([
    ['Lao dộng tiên tiến', 'LDTT'],
    ['lao động suất sắc', 'TTLDXS'],
    ['chiến sĩ thu đua toàn quốc', 'CSTDTQ'],
    ['Chiến sỹ thi đua cơ sở', 'CSTDCS'],
    ['băng flao động sáng tạo', 'CD_LDST'],
    ['Bãng khen', 'bang_khen'],
    ['cơ thi đua', 'co_thi_dua'],
    ['Lao độ ng tiên tiến', 'LDTT'],
  ])('bad print: %s is read as %s', (text, id) => {
    expect(named(text)).toEqual([id]);
  });

  test.each(['lao động giỏi', 'chiến sự thi đua', 'tiên tiến', 'cơ sở', 'điển hình tiên tiến', 'tập thể'])(
    '%s names no award',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );
});
