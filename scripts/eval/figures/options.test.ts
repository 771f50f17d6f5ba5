import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it('wants every source unless some are named', () => {
    expect(readOptions([]).isWanted('scan-heavy')).toBe(true);
    const { isWanted, documents } = readOptions(['--only', 'text,docx', '--documents', '5']);
    expect([isWanted('text'), isWanted('scan-heavy'), documents]).toEqual([true, false, 5]);
  });

  it.each([
    ['a source that there is not', ['--only', 'text,scans']],
    ['no number of documents', ['--documents', 'few']],
  ])('refuses %s', (_, words) => {
    expect(() => readOptions(words)).toThrow(ZodError);
  });
});
