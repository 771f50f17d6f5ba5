import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REVIEW_BELOW } from '../../../model/figure.ts';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';
import { letters } from './testing/letters.ts';

/** A letter of 16 October 2023 whose body is the given sentences. */
function deadlinesOf(body: string, issued = 'ngày 16 tháng 10 năm 2023') {
  const text = [
    'UBND TỈNH HÒA SƠN',
    'SỞ NỘI VỤ',
    'Số: 1874/SNV-TĐKT',
    'V/v báo cáo tổng kết công tác',
    'thi đua, khen thưởng năm 2023',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Hòa Sơn, ${issued}`,
    '',
    'Kính gửi: Các sở, ban, ngành tỉnh.',
    '',
    'Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo tổng kết công tác thi đua, khen thưởng năm 2023.',
    '',
    body,
  ].join('\n');
  return understand(pagesOfText(text)).value.campaign?.deadlines ?? [];
}

describe('days of handing in', () => {
  test.each([
    ['Báo cáo gửi về Sở Nội vụ trước ngày 15/11/2023.', '2023-11-15'],
    ['Báo cáo gửi Sở Nội vụ chậm nhất là ngày 15 tháng 11 năm 2023 để tổng hợp.', '2023-11-15'],
    ['Thời hạn gửi báo cáo: trước 17 giờ, ngày 15/11/2023.', '2023-11-15'],
    ['Thời gian gửi báo cáo về Sở Nội vụ: Chậm nhất ngày 15/11/2023.', '2023-11-15'],
    ['Trước ngày 15/11/2023, các đơn vị gửi báo cáo về Sở Nội vụ.', '2023-11-15'],
    ['Đề nghị các đơn vị gửi báo cáo về Sở Nội vụ (trước ngày 15/11/2023).', '2023-11-15'],
    ['Hạn cuối nhận báo cáo là ngày 15-11-2023.', '2023-11-15'],
    ['Hồ sơ đề nghị khen thưởng nộp về Sở từ ngày 01/11/2023 đến hết ngày 15/11/2023.', '2023-11-15'],
    ['Báo cáo nộp muộn nhất vào ngày 15/11.', '2023-11-15'],
    ['Báo cáo gửi về Sở Nội vụ trước ngày 15 tháng 01.', '2024-01-15'],
    ['Báo cáo gửi về Sở không muộn hơn 15.11.2023.', '2023-11-15'],
    ['Các đơn vị báo cáo về Sở Nội vụ trước ngày 15/11/2023.', '2023-11-15'],
    ['Căn cứ Quyết định số 31/2021/QĐ-UBND, các đơn vị gửi báo cáo trước ngày 15/11/2023.', '2023-11-15'],
    ['Việc gửi báo cáo hoàn thành trước ngày 15/11/2023.', '2023-11-15'],
    ['Báo cáo đề nghị gửi trước thứ Sáu, ngày 15/11/2023 qua Trục liên thông.', '2023-11-15'],
    [
      'Thực hiện Kế hoạch số 21/KH-UBND ngày 12/01/2023, Sở Nội vụ đề nghị các sở gửi báo cáo trước ngày 15/11/2023.',
      '2023-11-15',
    ],
    ['Thời hạn gửi báo cáo trước ngày 10/11/2023 nay điều chỉnh thành trước ngày 15/11/2023.', '2023-11-15'],
    ['Thời gian gửi báo cáo được gia hạn đến ngày 15/11/2023.', '2023-11-15'],
    ['Sở Nội vụ lùi thời hạn nộp hồ sơ từ ngày 10/11/2023 sang ngày 15/11/2023.', '2023-11-15'],
    ['Biên bản họp bình xét và báo cáo gửi về Phòng Tổ chức cán bộ trước ngày 15/11/2023.', '2023-11-15'],
  ])('%s', (body, on) => {
    expect(deadlinesOf(body).map((deadline) => deadline.on)).toEqual([on]);
  });

  test('an hour, in the ways it is written', () => {
    for (const hour of ['17 giờ 00', '17h00', '17 giờ', '17g00', '17 giờ 00 phút,'])
      expect(deadlinesOf(`Báo cáo gửi về Sở trước ${hour} ngày 15/11/2023.`)[0]?.time).toBe('17:00');
  });

  test('several days in one sentence are each for their own units', () => {
    const found = deadlinesOf(
      'UBND các xã, thị trấn gửi báo cáo trước ngày 05/11/2023, các phòng, ban gửi trước ngày 10/11/2023.',
    );
    expect(found.map(({ on, reporters }) => [on, reporters.flatMap(({ groups }) => groups)])).toEqual([
      ['2023-11-05', ['cap_xa']],
      ['2023-11-10', ['phong_ban']],
    ]);
  });

  test('one unit by its name', () => {
    const [found] = deadlinesOf(
      'Riêng Sở Kế hoạch và Đầu tư gửi báo cáo về Sở Nội vụ trước ngày 05/11/2023.',
    );
    expect(found?.reporters.map(({ name }) => name)).toEqual(['Sở Kế hoạch và Đầu tư']);
  });

  test('a report and files by the same day', () => {
    const [found] = deadlinesOf(
      'Báo cáo và hồ sơ đề nghị khen thưởng gửi về Sở Nội vụ trước ngày 15/11/2023.',
    );
    expect(found?.deliverables).toEqual(['tong_ket', 'ho_so_khen_thuong']);
  });

  test('what a person should look at: letters for digits, a day already over, a year from afar', () => {
    const sure = (body: string) => deadlinesOf(body)[0]?.confidence ?? 1;
    expect(sure('Báo cáo gửi về Sở trước ngày 15/11/2023.')).toBeGreaterThanOrEqual(REVIEW_BELOW);
    expect(sure('Báo cáo gửi về Sở trước ngày l5/11/2023.')).toBeLessThan(REVIEW_BELOW);
    expect(sure('Báo cáo gửi về Sở trước ngày 15/9/2023.')).toBeLessThan(REVIEW_BELOW);
    expect(sure('Báo cáo gửi về Sở trước ngày 15/01.')).toBeLessThan(REVIEW_BELOW);
  });
});

describe('days that are no deadline', () => {
  test.each([
    'Thực hiện Công văn số 12/BNV-TĐKT ngày 01/10/2023 của Bộ Nội vụ về việc gửi báo cáo trước ngày 30/11/2023.',
    'Các phong trào thi đua phát động trước ngày 15/11/2023 đều được đánh giá.',
    'Các đơn vị tổ chức Hội nghị tổng kết trước ngày 30/11/2023.',
    'Các đơn vị gửi báo cáo; tổ chức tổng kết xong trước ngày 30/11/2023.',
    'Báo cáo nêu rõ kết quả (trước ngày 09/9/2021 là phong trào chống dịch).',
    'Số liệu báo cáo tính đến ngày 31/10/2023.',
    'Thời hạn:\n- Số liệu báo cáo lấy từ ngày 01/12/2022 đến hết ngày 30/11/2023.',
    'Các đơn vị đã gửi báo cáo trước ngày 10/10/2023 không phải gửi lại.',
    'Ý kiến góp ý dự thảo gửi về Sở Nội vụ trước ngày 30/10/2023.',
    'Đề nghị gửi danh sách dự họp về Văn phòng Sở trước ngày 30/10/2023.',
    'Định kỳ gửi báo cáo về Sở trước ngày 15/6 hằng năm.',
    'Công văn này thay thế Công văn số 15/SNV-TĐKT ngày 01/10/2023.',
    'Báo cáo gửi về Sở trước ngày 31/11/2023.',
    'Gia hạn chương trình thi đua đến ngày 15/11/2023.',
    'Luật Thi đua, khen thưởng có hiệu lực trước ngày 01/01/2024 áp dụng cho hồ sơ cũ.',
  ])('%s', (body) => {
    expect(deadlinesOf(body)).toEqual([]);
  });
});

describe('text around a letter', () => {
  const noise = fc.constantFrom(
    'Ngày 02/9/2023 là ngày nghỉ.',
    'Căn cứ Luật số 06/2022/QH15 ngày 15 tháng 6 năm 2022.',
    'Phong trào bắt đầu từ ngày 05/8/2022.',
    'Kỷ niệm 75 năm ngày 11/6/1948.',
    'Trang 3/12',
    'Ký bởi: Sở Nội vụ, ngày ký 16/10/2023 08:15:00',
    'Tổ chức Hội nghị trước ngày 20/12/2023.',
    'Số liệu so với cùng kỳ trước năm 2022.',
    '12/11/2023',
    'Nghị quyết đã gửi các đơn vị ngày 01/3/2023.',
  );
  const own = letters('tuned');

  test('invents no deadline', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...own),
        fc.array(noise, { maxLength: 6 }),
        fc.nat(),
        (letter, lines, at) => {
          const days = new Set(letter.wanted.deadlines.map(({ on }) => on));
          const paragraphs = letter.text.split('\n\n');
          for (const [index, line] of lines.entries())
            paragraphs.splice(1 + ((at + index * 7) % paragraphs.length), 0, line);
          const read = understand(pagesOfText(paragraphs.join('\n\n'))).value.campaign?.deadlines ?? [];
          expect(read.map(({ on }) => on).filter((on) => !days.has(on))).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 2021 },
    );
  });
});
