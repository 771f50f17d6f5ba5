import { describe, expect, it } from 'vitest';
import { keysOf, MissingWordingError, message } from './message.ts';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('locales', () => {
  it('words the same keys in Vietnamese and English, with the same parameters', () => {
    expect(keysOf('en').sort()).toEqual(keysOf('vi').sort());
    for (const key of keysOf('vi')) {
      expect(placeholders(message('en', key)), key).toEqual(placeholders(message('vi', key)));
    }
  });

  it('fills in parameters', () => {
    expect(message('vi', 'errors.empty-file', { file: 'a.pdf' })).toContain('a.pdf');
  });

  it('refuses an unknown key', () => {
    expect(() => message('vi', 'errors.no-such-error')).toThrow(MissingWordingError);
  });
});
