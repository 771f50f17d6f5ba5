import { describe, expect, test } from 'vitest';
import { REVIEW_BELOW } from '../../../model/figure.ts';
import { pageOf } from '../tables/testing/page-of-table.ts';
import { understand } from '../understand.ts';

const TITLE = 'Bảng 1. Kết quả năm 2022';

function understood(sentence: string, table: string) {
  return understand([pageOf([{ lines: [sentence, TITLE] }, { table }])]);
}

describe('what text and table both state', () => {
  test('is linked from the table to the text', () => {
    const { value, issues } = understood(
      'Năm 2022 có 48 cá nhân đạt Lao động tiên tiến.',
      'Danh hiệu | Tập thể | Cá nhân\nLao động tiên tiến | 7 | 48',
    );
    const [text, collectives, individuals] = value.figures;
    expect(individuals?.sameAs).toBe(text?.id);
    expect([text?.sameAs, collectives?.sameAs]).toEqual([undefined, undefined]);
    expect(issues).toEqual([]);
  });

  test('is one thing where only the table names the occasion', () => {
    const { value } = understood(
      'Năm 2022 tặng Giấy khen cho 12 tập thể.',
      'Hình thức | Thường xuyên\nGiấy khen cho tập thể | 12',
    );
    expect(value.figures[1]?.sameAs).toBe(value.figures[0]?.id);
  });

  test('two cells that say the same number are not both the one sentence', () => {
    const { value } = understood(
      'Năm 2022 tặng Giấy khen cho 12 tập thể.',
      'Hình thức | Thường xuyên | Đột xuất\nGiấy khen cho tập thể | 12 | 12',
    );
    expect(value.figures.filter(({ sameAs }) => sameAs !== undefined)).toHaveLength(1);
  });
});

describe('what text and table contradict each other in', () => {
  test('is told with its place, and both are put before a reviewer', () => {
    const { value, issues } = understood(
      'Năm 2022 có 48 cá nhân đạt Lao động tiên tiến.',
      'Danh hiệu | Cá nhân\nLao động tiên tiến | 46\nChiến sĩ thi đua cơ sở | 5',
    );
    expect(issues).toMatchObject([
      {
        code: 'figures-disagree',
        severity: 'warning',
        parameters: { subject: 'Lao động tiên tiến', text: 48, table: 46 },
        page: 1,
        box: value.figures[1]?.evidence[0]?.box,
      },
    ]);
    expect(value.figures.map(({ count, confidence }) => [count, confidence < REVIEW_BELOW])).toEqual([
      [48, true],
      [46, true],
      [5, false],
    ]);
  });

  test.each([
    ['another year', 'Năm 2021 có 48 cá nhân đạt Lao động tiên tiến.'],
    ['another status', 'Năm 2022 đề nghị công nhận Lao động tiên tiến cho 48 cá nhân.'],
    ['two statements', 'Năm 2022 có 30 cá nhân đạt Lao động tiên tiến; 18 cá nhân đạt Lao động tiên tiến.'],
    [
      'whole and part',
      'Năm 2022 có 50 cá nhân đạt Lao động tiên tiến, trong đó có 46 người lao động trực tiếp.',
    ],
  ])('is not seen in %s', (_, sentence) => {
    const { issues } = understood(sentence, 'Danh hiệu | Cá nhân\nLao động tiên tiến | 46');
    expect(issues).toEqual([]);
  });

  test('units of their own contradict no total of the document', () => {
    const { issues } = understood(
      'Năm 2022 có 48 cá nhân đạt Lao động tiên tiến.',
      'Đơn vị | Lao động tiên tiến\nPhòng Nội vụ | 12\nPhòng Y tế | 36',
    );
    expect(issues).toEqual([]);
  });
});
