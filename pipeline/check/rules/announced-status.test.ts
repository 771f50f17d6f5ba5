import { describe, expect, it } from 'vitest';
import { factsOf, foundIn, inShort, reportOf } from '../testing/read.ts';
import { announcedStatus } from './announced-status.ts';

const LIST = [
  'I. Kết quả khen thưởng',
  'Tặng Giấy khen cho 12 tập thể.',
  'II. Danh hiệu thi đua',
  '1. Chiến sĩ thi đua cơ sở: 25 cá nhân.',
  '2. Lao động tiên tiến: 125 cá nhân.',
];

function statuses(...lines: string[]): string[] {
  return factsOf(reportOf(lines)).figures.map(({ count, status }) => `${count} ${status}`);
}

describe('announced-status', () => {
  it('changes the status of the numbers above, back to their heading, and says so', () => {
    const lines = [...LIST, 'Số liệu trên là số đăng ký đầu năm.'];
    expect(statuses(...lines)).toEqual(['12 awarded', '25 registered', '125 registered']);
    expect(inShort(foundIn(announcedStatus, ...lines), 'quote', 'figures')).toEqual([
      'info Số liệu trên là số đăng ký đầu năm. 2',
    ]);
  });

  it('speaks of its own paragraph where that counts', () => {
    const last = 'Giấy khen cho 07 cá nhân. Các số trên mới là đề nghị, chưa có quyết định.';
    expect(statuses(...LIST, 'III. Cấp sở', `Tặng ${last}`)).toEqual([
      '12 awarded',
      '25 awarded',
      '125 awarded',
      '7 proposed',
    ]);
  });

  it('leaves what comes after, and what no sentence speaks of', () => {
    expect(statuses(...LIST, 'Số liệu trên là chỉ tiêu.', 'Tặng Giấy khen cho 05 tập thể.')).toContain(
      '5 awarded',
    );
    const other = [...LIST, 'Số liệu trên là kết quả của cả năm; việc đăng ký thi đua được thực hiện tốt.'];
    expect(statuses(...other)).toEqual(['12 awarded', '25 awarded', '125 awarded']);
    expect(foundIn(announcedStatus, ...other)).toEqual([]);
  });
});
