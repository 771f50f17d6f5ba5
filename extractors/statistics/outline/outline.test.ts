import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';

function outline(text: string) {
  const { outline: headings } = understand(pagesOfText(text)).value.document;
  return headings.map(({ label, text: heading, depth, parent }) => [depth, label, heading, parent]);
}

describe('outlines', () => {
  test('parts, sections and their sections make a tree', () => {
    expect(
      outline(
        'Phần I\nKẾT QUẢ THỰC HIỆN\nI. ĐẶC ĐIỂM\nĐơn vị có 20 người.\nII. PHONG TRÀO\n1. Công tác chỉ đạo\n1.1. Ở tỉnh\n1.2. Ở huyện\n2. Công tác khen thưởng\na) Cấp Nhà nước\nb) Cấp tỉnh\nPhần II\nPHƯƠNG HƯỚNG\n1. Mục tiêu',
      ),
    ).toEqual([
      [0, 'Phần I', 'KẾT QUẢ THỰC HIỆN', null],
      [1, 'I.', 'ĐẶC ĐIỂM', 0],
      [1, 'II.', 'PHONG TRÀO', 0],
      [2, '1.', 'Công tác chỉ đạo', 2],
      [3, '1.1', 'Ở tỉnh', 3],
      [3, '1.2', 'Ở huyện', 3],
      [2, '2.', 'Công tác khen thưởng', 2],
      [3, 'a)', 'Cấp Nhà nước', 6],
      [3, 'b)', 'Cấp tỉnh', 6],
      [0, 'Phần II', 'PHƯƠNG HƯỚNG', null],
      [1, '1.', 'Mục tiêu', 9],
    ]);
  });

  test('numbered items of a list are no headings', () => {
    expect(
      outline(
        'I. KẾT QUẢ\nĐề nghị khen thưởng:\n1. Tặng Giấy khen cho 05 tập thể;\n2. Tặng Bằng khen cho 03 cá nhân.\nII. KIẾN NGHỊ\n1. Đề nghị cấp trên quan tâm hỗ trợ kinh phí.',
      ),
    ).toEqual([
      [0, 'I.', 'KẾT QUẢ', null],
      [0, 'II.', 'KIẾN NGHỊ', null],
    ]);
  });

  test('a number out of its row is none, and one heading lost to OCR breaks nothing', () => {
    expect(outline('I. MỞ ĐẦU\n7. Khối văn phòng\nIII. KẾT LUẬN').map(([, label]) => label)).toEqual([
      'I.',
      'III.',
    ]);
  });

  test('the articles of a decision, by their first sentence', () => {
    expect(
      outline(
        'QUYẾT ĐỊNH:\nĐiều 1. Tặng Giấy khen cho 02 tập thể. Kèm theo tiền thưởng.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.',
      ).map(([, label, text]) => [label, text]),
    ).toEqual([
      ['Điều 1.', 'Tặng Giấy khen cho 02 tập thể'],
      ['Điều 2.', 'Quyết định này có hiệu lực từ ngày ký'],
    ]);
  });

  test('letters in capitals and Roman numbers are told apart by their row', () => {
    expect(
      outline('A. KẾT QUẢ\nI. CHỈ ĐẠO\nII. PHONG TRÀO\nB. HẠN CHẾ\nC. PHƯƠNG HƯỚNG').map(([depth, label]) => [
        depth,
        label,
      ]),
    ).toEqual([
      [0, 'A.'],
      [1, 'I.'],
      [1, 'II.'],
      [0, 'B.'],
      [0, 'C.'],
    ]);
  });
});
