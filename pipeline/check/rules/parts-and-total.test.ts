import { describe, expect, it } from 'vitest';
import { facts } from '../testing/facts.ts';
import { figure } from '../testing/figures.ts';
import { pageOf } from '../testing/pages.ts';
import { foundIn, inShort } from '../testing/read.ts';
import { partsAndTotal } from './parts-and-total.ts';

const look = (...lines: string[]) => inShort(foundIn(partsAndTotal, ...lines), 'printed', 'parts', 'sum');

describe('parts-and-total', () => {
  it.each([
    ['Tặng Giấy khen cho 25 tập thể và cá nhân (13 tập thể, 11 cá nhân).', 'error 25 13 + 11 24'],
    ['Tặng Giấy khen cho 95 tập thể, cá nhân, trong đó có 30 tập thể và 60 cá nhân.', 'error 95 30 + 60 90'],
    ['Giấy khen của Giám đốc Sở: 310, trong đó: tập thể 63, cá nhân 248.', 'error 310 63 + 248 311'],
    [
      'Tặng Giấy khen cho 246 cá nhân (gồm: 121 giáo viên, 98 cán bộ quản lý, 17 nhân viên).',
      'warning 246 121 + 98 + 17 236',
    ],
    ['Giám đốc Sở tặng 79 Giấy khen (13 tập thể, 56 cá nhân).', 'error 79 13 + 56 69'],
    ['Tặng Huân chương Lao động cho 05 tập thể (hạng Nhì: 01, hạng Ba: 05).', 'error 5 1 + 5 6'],
    ['Tặng Giấy khen cho 12 tập thể, gồm 5 phòng, 6 trường.', 'warning 12 5 + 6 11'],
    ['Tặng Giấy khen cho 12 tập thể (trong đó 15 phòng).', 'error 12 15 15'],
    ['Tặng Giấy khen cho 12 tập thể, cá nhân, trong đó có 15 tập thể.', 'error 12 15 15'],
  ])('asks about “%s”', (line, told) => {
    expect(look(line)).toEqual([told]);
  });

  it('adds up bullets below their total', () => {
    const lines = [
      '1. Danh hiệu Chiến sĩ thi đua cơ sở: 25 người, cụ thể:',
      '- Khối xã: 10 người;',
      '- Khối phòng: 14 người.',
    ];
    expect(look(...lines)).toEqual(['warning 25 10 + 14 24']);
    expect(look(...lines.slice(0, 2), '- Khối phòng: 15 người.')).toEqual([]);
  });

  it('sees the end of a list behind the words of its last part', () => {
    const list = (all: number) => [
      `Sở tặng Giấy khen cho tổng số ${all} tập thể, gồm:`,
      '- 24 tập thể thuộc khối đào tạo;',
      '- 12 tập thể thuộc khối dự bị.',
    ];
    expect(look(...list(63))).toEqual(['warning 63 24 + 12 36']);
    expect(look(...list(36))).toEqual([]);
  });

  it.each([
    'Tặng Giấy khen cho 24 tập thể và cá nhân (13 tập thể, 11 cá nhân).',
    'Tặng Giấy khen cho 236 cá nhân (gồm: 121 giáo viên, 98 cán bộ quản lý, 17 nhân viên).',
    'Giám đốc Sở tặng 79 Giấy khen (trong đó có 13 tập thể, 56 cá nhân ngoài ngành).',
    'Tặng Giấy khen cho 12 tập thể, trong đó có 5 phòng.',
    'Tặng Giấy khen cho 12 tập thể, gồm 5 phòng, 6 trường và Trạm Y tế thị trấn.',
    'Tặng Giấy khen cho 48 cá nhân, trong đó có 30 đảng viên, 25 nữ.',
    'Đề nghị tặng Bằng khen cho 10 cá nhân, đã được tặng 12 cá nhân.',
    'Tặng Giấy khen cho 12 tập thể. Tặng Giấy khen cho 15 tập thể.',
  ])('accepts “%s”', (line) => {
    expect(look(line)).toEqual([]);
  });

  it('never calls an error what OCR may have read wrongly', () => {
    const whole = figure({ recipient: 'undivided', count: 25 }, 1);
    const parts = [
      figure({ recipient: 'tap_the', count: 14, partOf: whole.id }, 2),
      figure({ count: 12, partOf: whole.id }, 3),
    ];
    const figures = [whole, ...parts];
    const severities = (source: 'ocr' | 'text-layer') =>
      partsAndTotal
        .look(facts({ figures, pages: [{ ...pageOf(['a']), source }] }))
        .map(({ severity }) => severity);
    expect(severities('text-layer')).toEqual(['error']);
    expect(severities('ocr')).toEqual(['warning']);
  });
});
