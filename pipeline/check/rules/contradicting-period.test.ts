import { describe, expect, it } from 'vitest';
import type { DocumentHead } from '../../../model/document.ts';
import { facts, head } from '../testing/facts.ts';
import { rangePeriod, yearPeriod } from '../testing/figures.ts';
import { pageOf } from '../testing/pages.ts';
import { contradictingPeriod } from './contradicting-period.ts';

function look(lines: readonly string[], document: Partial<DocumentHead> = {}) {
  return contradictingPeriod.look(facts({ document: head(document), pages: [pageOf(lines)] }));
}

describe('contradicting-period', () => {
  it.each([
    'Trong giai đoạn 2010-2015, công tác thi đua, khen thưởng của Sở Xây dựng đi vào nền nếp.',
    'Giai đoạn 2010 – 2015, phong trào thi đua của cơ quan có nhiều đổi mới.',
    'Qua 05 năm (2010-2015), công tác thi đua, khen thưởng tiếp tục được quan tâm.',
    'Nhìn chung, trong giai đoạn từ năm 2014 đến năm 2019, công tác khen thưởng bảo đảm kịp thời.',
    'Trong năm 2020, đơn vị tổ chức tổng kết công tác thi đua, khen thưởng 05 năm (2010-2015) theo Kế hoạch số 12/KH-SXD.',
    'Kết quả khen thưởng 05 năm (2011-2016) đã động viên kịp thời các tập thể, cá nhân.',
    'KẾT QUẢ CÔNG TÁC THI ĐUA - KHEN THƯỞNG GIAI ĐOẠN 2011-2016',
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 12/9/2019, Sở Xây dựng báo cáo kết quả thực hiện nhiệm vụ phong trào thi đua và công tác khen thưởng giai đoạn 2010-2015, như sau:',
    'Trên đây là báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng 5 năm, giai đoạn 2014-2019 của Sở.',
  ])('fires on: %s', (sentence) => {
    expect(look([sentence]).map((finding) => finding.parameters.places)).toEqual([1]);
  });

  it.each([
    // the report's own period and parts of it
    'Trong giai đoạn 2015-2020, công tác thi đua, khen thưởng của Sở đi vào nền nếp.',
    'Trong giai đoạn 2015-2018, công tác thi đua, khen thưởng của Sở đi vào nền nếp.',
    'Giai đoạn từ năm 2016-2020: Sở Xây dựng có 02 tổ chức đoàn thể.',
    // plans, and the next period
    'PHƯƠNG HƯỚNG, NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG GIAI ĐOẠN 2020-2025',
    'Trong giai đoạn 2020-2025, công tác thi đua, khen thưởng tiếp tục đổi mới.',
    'Đánh giá kết quả thực hiện Kế hoạch công tác thi đua giai đoạn 2016-2021 của tỉnh.',
    'Thi đua lập thành tích chào mừng Đại hội Đảng các cấp nhiệm kỳ 2020 – 2025.',
    'Thực hiện kế hoạch 5 năm (2021-2025) và kế hoạch 5 năm (2011-2015).',
    // movements and papers of others
    'Tổng kết phong trào “Cải cách hành chính giai đoạn 2011-2016” và “Văn hóa công sở” giai đoạn 2019 – 2025.',
    'Đánh giá kết quả các phong trào thi đua giai đoạn 2019-2024 do Thủ tướng Chính phủ phát động.',
    'Phong trào thi đua xây dựng nông thôn mới tỉnh giai đoạn 2011-2016 đạt kết quả tốt.',
    'Theo Kế hoạch số 128/KH-UBND về việc sơ kết, tổng kết công tác thi đua, khen thưởng giai đoạn 2010-2015.',
    'Dự hội nghị tổng kết công tác thi đua, khen thưởng của tỉnh giai đoạn 2010-2015.',
    // comparisons and the report's own history
    'So với giai đoạn 2010-2015, công tác thi đua, khen thưởng có nhiều chuyển biến.',
    'Kế thừa kết quả công tác thi đua, khen thưởng giai đoạn 2010-2015, Sở tiếp tục đổi mới.',
    'Trong giai đoạn 2010-2015, công tác thi đua còn hạn chế, đến giai đoạn 2015-2020 đã đi vào nền nếp.',
    'Năm 2015, Sở tổ chức tổng kết công tác thi đua, khen thưởng 05 năm (2010-2015).',
    'Giai đoạn 2010-2015, Sở Xây dựng được tặng Huân chương Lao động hạng Ba.',
  ])('is silent on: %s', (sentence) => {
    expect(look([sentence])).toEqual([]);
  });

  it('takes the work of the province for its own where the province reports', () => {
    const sentence = 'Tổng kết công tác thi đua, khen thưởng của tỉnh giai đoạn 2010-2015.';
    expect(look([sentence], { unit: 'UBND tỉnh Bình Minh' })).toHaveLength(1);
  });

  it('follows a sentence over lines, and gives a place for each line of the period', () => {
    const [finding] = look(['Tổng kết công tác thi đua, khen thưởng 05', 'năm (2010-2015) theo kế hoạch.']);
    expect(finding?.evidence.map(({ text, box }) => [text, box[1]])).toEqual([
      ['05', 72],
      ['năm (2010-2015)', 90],
    ]);
  });

  it('gathers the places of one period into one finding', () => {
    const lines = [
      'Tổng kết công tác thi đua, khen thưởng 05 năm (2010-2015).',
      'Trong giai đoạn 2010-2015, công tác thi đua đi vào nền nếp.',
      'Trong giai đoạn 2012-2017, công tác khen thưởng kịp thời.',
    ];
    expect(look(lines).map(({ parameters }) => [parameters.stated, parameters.places])).toEqual([
      ['2010-2015', 2],
      ['2012-2017', 1],
    ]);
  });

  it('looks at reports on several years only', () => {
    const sentence = 'Trong giai đoạn 2010-2015, công tác thi đua đi vào nền nếp.';
    expect(look([sentence], { period: yearPeriod(2020) })).toEqual([]);
    expect(look([sentence], { kind: 'ke_hoach' })).toEqual([]);
    expect(look([sentence], { period: rangePeriod(2010, 2015) })).toEqual([]);
  });
});
