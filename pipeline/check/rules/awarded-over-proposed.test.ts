import { describe, expect, it } from 'vitest';
import { foundIn, foundInParts, inShort } from '../testing/read.ts';
import { awardedOverProposed } from './awarded-over-proposed.ts';

const look = (...lines: string[]) => inShort(foundIn(awardedOverProposed, ...lines), 'awarded', 'proposed');

describe('awarded-over-proposed', () => {
  it.each([
    'Đề nghị tặng Bằng khen của Thủ tướng Chính phủ cho 10 cá nhân, đã được tặng 12 cá nhân.',
    'Đề nghị công nhận Chiến sĩ thi đua cơ sở cho 10 cá nhân. Hội đồng đã công nhận 12 cá nhân đạt Chiến sĩ thi đua cơ sở.',
  ])('asks about “%s”', (line) => {
    expect(look(line)).toEqual(['warning 12 10']);
  });

  it('asks about a row of a table', () => {
    const head = 'Đơn vị | Bằng khen đề nghị | Bằng khen được tặng';
    const found = foundInParts(awardedOverProposed, {
      table: `${head}\nXã Đông Hải | 5 | 7\nXã Tây Hải | 7 | 5`,
    });
    expect(inShort(found, 'awarded', 'proposed')).toEqual(['warning 7 5']);
  });

  it.each([
    'Đề nghị tặng Bằng khen của Thủ tướng Chính phủ cho 12 cá nhân, đã được tặng 12 cá nhân.',
    'Đã được tặng Bằng khen của Thủ tướng Chính phủ cho 12 cá nhân, đang đề nghị 10 cá nhân.',
    'Có 12 cá nhân được tặng Bằng khen của Bộ trưởng; tiếp tục đề nghị tặng Bằng khen của Bộ trưởng cho 05 cá nhân.',
    'Đề nghị tặng Bằng khen của Bộ trưởng cho 10 cá nhân; tặng Giấy khen cho 12 cá nhân.',
  ])('accepts “%s”', (line) => {
    expect(look(line)).toEqual([]);
  });

  it('is silent where the two stand far apart', () => {
    const filler = Array.from({ length: 12 }, (_, at) => `Phong trào thi đua thứ ${at} được triển khai tốt.`);
    const asked = 'Đề nghị tặng Bằng khen của Bộ trưởng cho 10 cá nhân.';
    expect(look(asked, ...filler, 'Có 12 cá nhân được tặng Bằng khen của Bộ trưởng.')).toEqual([]);
  });
});
