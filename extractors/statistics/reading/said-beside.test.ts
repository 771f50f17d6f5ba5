import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';

function figuresOf(text: string) {
  return understand(pagesOfText(text)).value.figures;
}

describe('the day of the decision', () => {
  test.each([
    [
      'Tại Quyết định số 412/QĐ-UBND ngày 10/3/2020, Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể.',
      '2020-03-10',
    ],
    [
      'Theo Quyết định số 15/QĐ-UBND ngày 15 tháng 01 năm 2022 của UBND huyện, công nhận 48 cá nhân đạt Lao động tiên tiến.',
      '2022-01-15',
    ],
    ['Quyết định số 9/QĐ-UBND ngày 31/02/2022 công nhận 48 cá nhân đạt Lao động tiên tiến.', undefined],
    ['Ngày 10/3/2020, Sở tặng Giấy khen cho 05 tập thể.', undefined],
    ['Ban hành Quyết định số 9/QĐ-SNV ngày 02/02/2022. Tặng Giấy khen cho 05 tập thể.', undefined],
  ])('%s', (text, day) => {
    expect(figuresOf(text).map(({ decidedOn }) => decidedOn)).toEqual([day]);
  });
});

describe('whom a part picks out', () => {
  test.each([
    ['Tặng Giấy khen cho 178 cá nhân, trong đó 62 nữ.', { sex: 'nu' }],
    ['Giấy khen: 60 cá nhân (trong đó người lao động trực tiếp: 44).', { role: 'truc_tiep' }],
    [
      'Lao động tiên tiến: 198 cá nhân, trong đó có 12 người không giữ chức vụ lãnh đạo.',
      { role: 'khong_lanh_dao' },
    ],
  ])('%s', (text, picked) => {
    const [total, part] = figuresOf(text);
    expect(part).toMatchObject({ ...picked, partOf: total?.id });
    expect(total).not.toHaveProperty('sex');
    expect(total).not.toHaveProperty('role');
  });
});

describe('whose count it is', () => {
  const head = ['UBND TỈNH AN PHÚ', 'BÁO CÁO', 'Kết quả khen thưởng năm 2021'];
  const unitsOf = (...lines: string[]) =>
    figuresOf([...head, ...lines].join('\n')).map(({ unit, count }) => `${unit}: ${count}`);
  const own = 'Ủy ban nhân dân tỉnh An Phú';

  test.each([
    [['Danh hiệu Lao động tiên tiến:', '- Sở Tư pháp: 91 cá nhân.'], ['Sở Tư pháp: 91']],
    [['Huyện Bình Khê có 30 cá nhân đạt Lao động tiên tiến.'], ['Huyện Bình Khê: 30']],
    [['UBND tỉnh An Phú có 30 cá nhân đạt Lao động tiên tiến.'], [`${own}: 30`]],
    [['Danh hiệu Lao động tiên tiến:', '- Khối trường học: 20 cá nhân.'], [`${own}: 20`]],
    [['Bằng khen:', '- Bộ Công Thương: 05 tập thể.'], [`${own}: 5`]],
  ])('%s', (lines, wanted) => {
    expect(unitsOf(...lines)).toEqual(wanted);
  });
});

describe('counts in the order of a list before them', () => {
  const counted = (text: string) =>
    figuresOf(text).map(({ award, rank, recipient, count, period }) =>
      [award, rank, recipient, count, period?.from.slice(0, 4)]
        .filter((said) => said !== undefined)
        .join(' '),
    );

  test.each([
    ['Số cá nhân đạt LĐTT, CSTĐCS lần lượt là 120 và 18 người.', ['LDTT ca_nhan 120', 'CSTDCS ca_nhan 18']],
    [
      'Các năm 2017, 2018, số tập thể đạt Tập thể lao động xuất sắc lần lượt là 3 và 4.',
      ['TTLDXS tap_the 3 2017', 'TTLDXS tap_the 4 2018'],
    ],
    [
      'Huân chương Lao động hạng Nhì, hạng Ba lần lượt cho 01 và 05 tập thể.',
      ['HC_LD 2 tap_the 1', 'HC_LD 3 tap_the 5'],
    ],
    ['Số tập thể, cá nhân được tặng Giấy khen lần lượt là 7 và 38.', ['GK tap_the 7', 'GK ca_nhan 38']],
  ])('%s', (text, wanted) => {
    expect(counted(text)).toEqual(wanted);
  });

  test('nothing is taken where the lists are of other lengths', () => {
    expect(counted('Số cá nhân đạt LĐTT, CSTĐCS lần lượt là 120, 18 và 4 người.')).toEqual([]);
  });
});
