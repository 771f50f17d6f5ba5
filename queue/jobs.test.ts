import { describe, expect, it } from 'vitest';
import { InvalidJobError, jobId, parseJob } from './jobs.ts';

const documentId = '3f0c2a52-6d1b-4b7e-9d52-0c6f6f2f8a11';

describe('jobs', () => {
  it('have an id that says all about them', () => {
    expect(jobId({ step: 'read-page', documentId, version: 2, page: 7 })).toBe(
      `read-page-${documentId}-7-v2`,
    );
    expect(jobId({ step: 'check', documentId, version: 1 })).toBe(`check-${documentId}-v1`);
  });

  it.each([
    [{ step: 'fly', documentId, version: 1 }, 'step'],
    [{ step: 'read-page', documentId, version: 1 }, 'page'],
    [{ step: 'read-page', documentId: 'a', version: 0, page: 1.5 }, 'documentId, version, page'],
    [null, 'invalid_type'],
  ])('are refused by the fields that do not fit: %j', (payload, fields) => {
    expect(() => parseJob(payload)).toThrow(InvalidJobError);
    expect(() => parseJob(payload)).toThrow(new InvalidJobError({ fields }).message);
  });
});
