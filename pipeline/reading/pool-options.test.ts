import { describe, expect, it } from 'vitest';
import { BadSettingError } from '../environment.ts';
import { readingLimits } from './limits.ts';
import { ocrChoice } from './ocr-choice.ts';
import { poolOptions } from './pool-options.ts';

describe('poolOptions', () => {
  it('takes what an administrator has set', () => {
    const options = poolOptions({ BANGVANG_PAGE_SECONDS: '30', BANGVANG_READER_MB: '2000' });
    expect(options.timeoutMs).toMatchObject({ recognise: 30_000, 'read-text': 30_000 });
    expect(options).toMatchObject({ memoryMegabytes: 2000, heapMegabytes: 1600 });
  });

  it('names a setting that cannot be used, as the limits of a file do', () => {
    expect(() => poolOptions({ BANGVANG_PAGE_SECONDS: 'ba phút' })).toThrow(BadSettingError);
    expect(() => ocrChoice({ BANGVANG_OCR: 'finereader' })).toThrow(/BANGVANG_OCR/);
    expect(() => readingLimits({ BANGVANG_MAX_PAGES: '0' })).toThrow(/BANGVANG_MAX_PAGES/);
  });
});
