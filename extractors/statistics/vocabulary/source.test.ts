import { describe, expect, test } from 'vitest';
import { isProven, SourceKeys, sourceOf } from './source.ts';

describe('sources', () => {
  test('a key says what it stands for, and where it was read', () => {
    expect(sourceOf('L22_8')).toEqual({
      title: 'Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 8',
      url: expect.stringMatching(/^https?:/),
    });
    expect(sourceOf('L22_9999')).toBeUndefined();
  });

  test('an entry that names a source that there is not fails the load', () => {
    expect(SourceKeys.safeParse(['L22_8', 'L03_22']).success).toBe(true);
    expect(SourceKeys.safeParse(['L22_8', 'hearsay']).error?.issues[0]?.message).toBe(
      'unknown source: hearsay',
    );
  });

  test('what is said to have been seen says where', () => {
    expect(isProven({ evidence: 'seen', sources: [] })).toBe(false);
    expect(isProven({ evidence: 'seen', sources: ['L22_8'] })).toBe(true);
    expect(isProven({ evidence: 'recalled', sources: [] })).toBe(true);
  });
});
