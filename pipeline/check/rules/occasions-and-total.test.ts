import { describe, expect, it } from 'vitest';
import { foundIn, inShort } from '../testing/read.ts';
import { occasionsAndTotal } from './occasions-and-total.ts';

const look = (line: string) => inShort(foundIn(occasionsAndTotal, line), 'printed', 'parts', 'sum');
const counts = (total: number, lead: string, regular: number, sudden: number) =>
  `Khen thưởng cho ${total} trường hợp; ${lead} khen thường xuyên ${regular} trường hợp, khen đột xuất ${sudden} trường hợp.`;

describe('occasions-and-total', () => {
  it('asks about occasions that make up more than the total', () => {
    expect(look(counts(100, 'trong đó', 40, 70))).toEqual(['error 100 40 + 70 110']);
  });

  it('asks about less than the total only where all are announced', () => {
    expect(look(counts(100, 'gồm', 40, 50))).toEqual(['warning 100 40 + 50 90']);
    expect(look(counts(100, 'trong đó', 40, 50))).toEqual([]);
  });

  it('accepts the right sum', () => {
    expect(look(counts(100, 'trong đó', 40, 60))).toEqual([]);
    expect(look(counts(100, 'gồm', 40, 60))).toEqual([]);
  });
});
