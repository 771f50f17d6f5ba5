import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const texts = (text: string) =>
  paragraphsOf(text).map((block) => (block.kind === 'paragraph' ? block.text : block.kind));

describe('paragraphsOf', () => {
  it('joins wrapped lines that a converter set a blank line between', () => {
    const lines = [
      'II. KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA',
      '1. Thi đua hoàn thành tốt nhiệm vụ chính trị',
      'Trong 05 năm qua, Sở Xây dựng tích cực triển khai thực hiện phong trào thi',
      'đua, động viên công chức và người lao động tích cực hưởng ứng, với tiêu chí',
      'gắn với việc học tập và làm theo.',
      '- Năm 2015: Tặng danh hiệu Lao động tiên tiến cho 48 cá nhân và 07 tập thể;',
      '04 cá nhân đạt Chiến sĩ thi đua cấp tỉnh; danh hiệu Tập thể lao động cho 07',
      'tập thể.',
      '- Năm 2016: Giấy khen cho 46 cá nhân và 06 tập thể.',
    ];
    expect(texts(lines.join('\n\n'))).toEqual([
      lines[0],
      lines[1],
      lines.slice(2, 5).join(' '),
      lines.slice(5, 8).join(' '),
      lines[8],
    ]);
  });

  it('takes lines without wrapping as paragraphs', () => {
    expect(texts('BÁO CÁO\nKết quả năm 2024\nCó 48 cá nhân đạt danh hiệu.')).toEqual([
      'BÁO CÁO',
      'Kết quả năm 2024',
      'Có 48 cá nhân đạt danh hiệu.',
    ]);
  });

  it('ends a paragraph at a blank line where blank lines are rare', () => {
    const wide = 'Thực hiện kế hoạch của Ủy ban nhân dân tỉnh, Sở báo cáo kết quả như sau';
    expect(texts(`${wide}\n${wide}\n\nPhòng Tổ chức\n${wide}\n${wide}`)).toHaveLength(3);
  });

  it('begins a page at a form feed', () => {
    expect(texts('Trang một\fTrang hai')).toEqual(['Trang một', 'page-break', 'Trang hai']);
  });
});
