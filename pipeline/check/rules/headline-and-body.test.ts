import { describe, expect, it } from 'vitest';
import { pagesOf } from '../testing/pages.ts';
import { factsOf, foundIn, foundInParts, inShort } from '../testing/read.ts';
import { headlineAndBody } from './headline-and-body.ts';

function decision(title: string, article: string): string[] {
  const lines = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH HÒA SƠN',
    'Số: 12/QĐ-UBND',
    'Hòa Sơn, ngày 05 tháng 11 năm 2022',
    'QUYẾT ĐỊNH',
    `Về việc tặng Bằng khen của Chủ tịch UBND tỉnh cho ${title} năm 2022`,
    'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
    'QUYẾT ĐỊNH:',
    `Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho ${article} có thành tích năm 2022.`,
  ];
  return inShort(headlineAndBody.look(factsOf(pagesOf(lines.join('\n')))), 'headline', 'body');
}

describe('headline-and-body', () => {
  it('asks about a title that counts otherwise than the body', () => {
    expect(decision('03 tập thể, 05 cá nhân', '03 tập thể và 06 cá nhân')).toEqual(['warning 5 6']);
    expect(decision('25 tập thể và cá nhân', '13 tập thể và 11 cá nhân')).toEqual(['warning 25 24']);
  });

  it('accepts a title that counts what the body does, or nothing', () => {
    expect(decision('03 tập thể, 06 cá nhân', '03 tập thể và 06 cá nhân')).toEqual([]);
    expect(decision('24 tập thể và cá nhân', '13 tập thể và 11 cá nhân')).toEqual([]);
    expect(decision('các tập thể, cá nhân', '13 tập thể và 11 cá nhân')).toEqual([]);
  });

  it('asks about a summary that counts otherwise than the text before or behind it', () => {
    const look = (...lines: string[]) => inShort(foundIn(headlineAndBody, ...lines), 'headline', 'body');
    const told = 'Năm 2022 có 48 cá nhân đạt Lao động tiên tiến.';
    expect(look(told, 'Đánh giá chung: có 46 cá nhân đạt Lao động tiên tiến.')).toEqual(['warning 46 48']);
    expect(look('Tóm lại, cả năm có 49 cá nhân đạt Lao động tiên tiến.', told)).toEqual(['warning 49 48']);
    expect(look(told, 'Đánh giá chung: có 48 cá nhân đạt Lao động tiên tiến.')).toEqual([]);
    // What is far apart speaks of something else, and nothing says that one of these is told again.
    expect(look(told, 'Nhìn chung, khối xã có 12 cá nhân đạt Lao động tiên tiến.')).toEqual([]);
    expect(look(told, 'Khối xã có 46 cá nhân đạt Lao động tiên tiến.')).toEqual([]);
  });

  it('asks about a text that counts otherwise than the units of a table together', () => {
    const units = (...rows: string[]) => ({
      table: ['Đơn vị | Cá nhân được tặng Giấy khen', ...rows].join('\n'),
    });
    const look = (line: string, ...rows: string[]) =>
      inShort(foundInParts(headlineAndBody, { lines: [line] }, units(...rows)), 'headline', 'body');
    const [one, two, total] = ['Phòng Tổ chức | 51', 'Phòng Tài chính | 77', 'Cộng | 128'];
    expect(look('Tặng Giấy khen cho 118 cá nhân.', one, two)).toEqual(['warning 118 128']);
    expect(look('Tặng Giấy khen cho 138 cá nhân.', one, two, total)).toEqual(['warning 138 128']);
    // Without a total the table may leave units out.
    expect(look('Tặng Giấy khen cho 138 cá nhân.', one, two)).toEqual([]);
    expect(look('Tặng Giấy khen cho 128 cá nhân.', one, two, total)).toEqual([]);
  });

  it('asks about text and table that differ, and not about two statements', () => {
    const table = { table: 'Danh hiệu | Cá nhân\nLao động tiên tiến | 46\nChiến sĩ thi đua cơ sở | 5' };
    const look = (line: string) =>
      inShort(foundInParts(headlineAndBody, { lines: [line, 'Bảng 1. Kết quả'] }, table), 'headline', 'body');
    expect(look('Năm 2022 có 48 cá nhân đạt Lao động tiên tiến.')).toEqual(['warning 48 46']);
    expect(look('Năm 2022 có 46 cá nhân đạt Lao động tiên tiến.')).toEqual([]);
    expect(look('Năm 2022 có 480 cá nhân đạt Lao động tiên tiến.')).toEqual([]);
    expect(look('Năm 2022 đề nghị công nhận Lao động tiên tiến cho 48 cá nhân.')).toEqual([]);
  });
});
