import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';

function periodOf(...title: string[]): string | null {
  const { period } = understand(pagesOfText(['BÁO CÁO', ...title].join('\n'))).value.document;
  return period === null ? null : `${period.kind} ${period.from} ${period.to}`;
}

describe('the period of a title', () => {
  test.each([
    [['Kết quả khen thưởng năm 2022'], 'year 2022-01-01 2022-12-31'],
    [['Kết quả khen thưởng hai năm 2024 và 2025'], 'range 2024-01-01 2025-12-31'],
    [['Kết quả các năm 2022, 2023, 2024 và 2025'], 'range 2022-01-01 2025-12-31'],
    [['Thi đua từ năm học 2019-2020 đến năm học 2022-2023'], 'range 2019-08-01 2023-07-31'],
    [['Thi đua hai năm học 2023-2024 và 2024-2025'], 'range 2023-08-01 2025-07-31'],
    // What is ahead, and what is compared with, are no part of it.
    [['Kết quả khen thưởng năm 2022 và phương hướng năm 2023'], 'year 2022-01-01 2022-12-31'],
    [['Kết quả khen thưởng năm 2022 so với năm 2021'], 'year 2022-01-01 2022-12-31'],
    [['Kết quả phong trào thi đua giai đoạn 2016-2020'], 'range 2016-01-01 2020-12-31'],
  ])('%s', (title, period) => {
    expect(periodOf(...title)).toBe(period);
  });

  test('a sentence behind the title is none of it', () => {
    const { title } = understand(
      pagesOfText(
        [
          'BÁO CÁO',
          'Kết quả khen thưởng năm 2022',
          'Trong năm, Sở có 12 phòng, 90 cán bộ và tổ chức 04 đợt thi đua.',
        ].join('\n'),
      ),
    ).value.document;
    expect(title).toBe('Kết quả khen thưởng năm 2022');
  });
});
