import { describe, expect, it } from 'vitest';
import { hasWrongLetters } from './wrong-letters.ts';

describe('hasWrongLetters', () => {
  it.each(['Đßc', 'h¿nh', 'n°ác', 'phi¿u', 'khen th°ởng', 'VIÞT', 'nÿ', 'S¿', 'GiÃy', 'TàNH'])(
    'finds them in "%s"',
    (word) => expect(hasWrongLetters(word)).toBe(true),
  );

  it.each([
    'Độc',
    'HẠNH',
    'Độc'.normalize('NFD'),
    '25°C',
    '120m²',
    'UBND',
    '48',
    'fax',
    'WTO',
    'µ',
    '1.245đ',
  ])('finds none in "%s"', (word) => expect(hasWrongLetters(word)).toBe(false));
});
