import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partName } from './part-name.ts';

describe('partName', () => {
  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['..\\..\\C:\\Báo cáo.pdf', 'Báo cáo.pdf'],
    ['/tuyệt đối/a.pdf', 'tuyệt đối/a.pdf'],
    ['Báo cáo\u0000.pdf', 'Báo cáo.pdf'],
    ['báo cáo\u202efdp.exe', 'báo cáofdp.exe'],
    ['Báo cáo.pdf'.normalize('NFD'), 'Báo cáo.pdf'],
    ['Năm 2024 ... quý I.docx', 'Năm 2024 ... quý I.docx'],
    ['', 'tep-7'],
    [null, 'tep-7'],
  ])('shows %j as %j', (sent, shown) => {
    expect(partName(sent, 7)).toBe(shown);
  });

  it('leads nowhere and is never empty, whatever it is given', () => {
    const hostile = fc.array(
      fc.constantFrom('..', '/', '\\', '.', ' ', 'C:', 'a', 'ế', '\u0000', '\n', '\u202e'),
    );
    fc.assert(
      fc.property(hostile, (pieces) => {
        const segments = partName(pieces.join(''), 1).split('/');
        expect(segments).not.toContain('..');
        expect(segments).not.toContain('');
        expect(segments.join('')).not.toMatch(/[\\\p{Cc}\u202e]/u);
      }),
      { seed: 7 },
    );
  });
});
