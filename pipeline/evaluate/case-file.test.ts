import { describe, expect, it } from 'vitest';
import { NotACaseFileError, readCaseFile } from './case-file.ts';

const one = { id: 'a', text: 'Tặng Giấy khen cho 12 cá nhân.', figures: [], source: 'extra keys pass' };
const two = { ...one, id: 7, never: [2024, '46', 'LDTT', { award: 'GK', count: 5 }] };

describe('readCaseFile', () => {
  it.each([
    ['an array', JSON.stringify([one, two])],
    ['an object with cases', JSON.stringify({ note: 'x', cases: [one, two] })],
    ['JSON lines', `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\r\n`],
    ['an array behind a byte order mark', `\ufeff${JSON.stringify([one, two])}`],
  ])('reads %s', (_, source) => {
    const { cases, bad } = readCaseFile(source, 'x.json');
    expect(bad).toEqual([]);
    expect(cases.map(({ id }) => id)).toEqual(['a', '7']);
    expect(cases[1]?.never).toEqual([
      { count: 2024 },
      { count: 46 },
      { award: 'LDTT' },
      { award: 'GK', count: 5 },
    ]);
  });

  it('takes one JSON line for a case', () => {
    expect(readCaseFile(JSON.stringify(one), 'x.jsonl').cases).toHaveLength(1);
  });

  it('takes a figure for awarded and an absent or empty rank for none', () => {
    const figure = { award: 'GK', recipient: 'ca_nhan', count: 12, rank: null };
    const { cases } = readCaseFile(JSON.stringify([{ ...one, figures: [figure] }]), 'x.json');
    expect(cases[0]?.figures).toEqual([{ ...figure, rank: undefined, status: 'awarded' }]);
  });

  it.each([
    [
      'an unknown recipient',
      { figures: [{ award: 'GK', recipient: 'nguoi', count: 1 }] },
      'figures[0].recipient:',
    ],
    [
      'a count in words',
      { figures: [{ award: 'GK', recipient: 'ca_nhan', count: 'hai' }] },
      'figures[0].count:',
    ],
    ['no text', { text: undefined }, 'text:'],
    ['an empty never', { never: [{}] }, 'never[0]:'],
    ['a never with a misspelt key', { never: [{ awards: 'GK' }] }, 'never[0]:'],
  ])('names a case with %s and keeps the others', (_, wrong, place) => {
    const { cases, bad } = readCaseFile(JSON.stringify([one, { ...one, id: 'b', ...wrong }]), 'x.json');
    expect(cases).toHaveLength(1);
    expect(bad).toMatchObject([{ at: 2, id: 'b', problem: expect.stringContaining(place) }]);
  });

  it('names a broken JSON line by its place', () => {
    const { cases, bad } = readCaseFile(`${JSON.stringify(one)}\n{"id": `, 'x.jsonl');
    expect(cases).toHaveLength(1);
    expect(bad).toMatchObject([{ at: 2, id: null }]);
  });

  it.each([
    ['no JSON', 'Năm 2023: …'],
    ['JSON of another shape', '{"a": 1}'],
    ['nothing', ''],
    ['an empty array', '[]'],
  ])('refuses %s', (_, source) => {
    expect(() => readCaseFile(source, 'x.json')).toThrow(NotACaseFileError);
  });
});
