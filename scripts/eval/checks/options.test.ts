import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { pairsPerRule, plantedKinds, readOptions } from './options.ts';

describe('readOptions', () => {
  it('wants everything unless some is named', () => {
    const all = readOptions([]);
    expect([all.isWanted('scan-light'), all.isWantedRule('missing-year')]).toEqual([true, true]);
    const some = readOptions(['--only', 'text,own', '--rules', 'missing-year', '--documents', '2']);
    expect([some.isWanted('own'), some.isWanted('docx')]).toEqual([true, false]);
    expect([some.isWantedRule('missing-year'), some.isWantedRule('recipient-type')]).toEqual([true, false]);
    expect(some.documents).toBe(2);
  });

  it.each([
    ['a form of file that there is not', ['--only', 'text,scan']],
    ['a rule that there is not', ['--rules', 'missing-month']],
    ['no number of documents', ['--documents', '0']],
  ])('refuses %s', (_, words) => {
    expect(() => readOptions(words)).toThrow(ZodError);
  });

  it('reads fewer scans than texts', () => {
    expect(plantedKinds.map(pairsPerRule)).toEqual([6, 6, 6, 1]);
  });
});
