import { describe, expect, test } from 'vitest';
import { KNOWN_GAPS, lookAt, WRITTEN } from '../scripts/eval/checks/written.ts';

/*
 * Whole documents with one error each, and the same without it. What is not found yet is named in `known-gaps.json`, and
 * the test fails when one of these is found after all: then the list is to be shortened.
 */
describe('documents with one error', () => {
  test.each(WRITTEN.written.map((pair) => [pair.id, pair] as const))('%s', async (id, pair) => {
    const { found, right } = await lookAt(pair);
    expect(found).toBe(!KNOWN_GAPS.has(id));
    const alarms = right.filter(({ severity }) => severity !== 'info');
    expect(alarms.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  test('no gap is named that there is no document of', () => {
    const ids = new Set(WRITTEN.written.map(({ id }) => id));
    expect([...KNOWN_GAPS].filter((id) => !ids.has(id))).toEqual([]);
  });
});
