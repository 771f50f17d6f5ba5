import { describe, expect, it } from 'vitest';
import { isConsonantCluster, isSyllable } from './syllable.ts';

describe('isSyllable', () => {
  it.each([
    'thưởng',
    'Huân',
    'quyết',
    'giặc',
    'gì',
    'nghiêng',
    'khuỷu',
    'ĐOÀN',
    'quỳnh',
    'yêu',
    'hoà',
    'hòa',
    'thuở',
    'ưu',
  ])('knows %s', (word) => expect(isSyllable(word)).toBe(true));

  it.each(['file', 'đưc', 'thưong', 'ng', 'xyz', 'tặngg', 'cap', 'qa'])('refuses %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it('reads decomposed letters the same', () => {
    expect(isSyllable('thưởng'.normalize('NFD'))).toBe(true);
  });
});

describe('isConsonantCluster', () => {
  it('knows onsets and finals', () => {
    expect(['h', 'ng', 'TR', 'c'].every(isConsonantCluster)).toBe(true);
    expect(['a', 'ha', 'w', ''].some(isConsonantCluster)).toBe(false);
  });
});
