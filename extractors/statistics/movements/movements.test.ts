import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';

function movements(text: string) {
  return understand(pagesOfText(text)).value.document.movements;
}

describe('movements', () => {
  test('a quoted name with the period behind it, also under a local name', () => {
    expect(
      movements(
        'Phong trào thi đua “Hòa Sơn chung sức xây dựng nông thôn mới” trên địa bàn tỉnh, giai đoạn 2021-2025.',
      ),
    ).toMatchObject([
      {
        known: 'nong-thon-moi',
        name: 'Hòa Sơn chung sức xây dựng nông thôn mới',
        period: { from: '2021-01-01', to: '2025-12-31' },
        evidence: [{ page: 1 }],
      },
    ]);
  });

  test('a list of names goes on over line ends and its lead-in', () => {
    const found = movements(
      'Hưởng ứng các phong trào thi đua do tỉnh phát động:\n“Doanh nghiệp Hòa Sơn hội nhập và phát\ntriển” giai đoạn 2021-2025; “Xanh hóa\ncông sở”, “Vì người nghèo – Không để ai bị bỏ lại phía sau”.',
    );
    expect(found.map(({ known, name, period }) => [known, name, period?.label ?? null])).toEqual([
      ['doanh-nghiep', 'Doanh nghiệp Hòa Sơn hội nhập và phát triển', 'giai đoạn 2021-2025'],
      [null, 'Xanh hóa công sở', null],
      ['vi-nguoi-ngheo', 'Vì người nghèo – Không để ai bị bỏ lại phía sau', null],
    ]);
  });

  test('a known name without marks, and a name in plain letters that its period closes', () => {
    const found = movements(
      'Phong trào Toàn dân bảo vệ an ninh Tổ quốc được đẩy mạnh; Phong trào Thi đua đẩy mạnh cải cách hành chính giai đoạn 2021-2025.',
    );
    expect(found.map(({ known, name }) => known ?? name)).toEqual([
      'toan-dan-bao-ve-an-ninh',
      'đẩy mạnh cải cách hành chính',
    ]);
  });

  test('awards, slogans and the subject itself are no movements', () => {
    expect(
      movements(
        'Kết quả phong trào thi đua yêu nước năm 2022: danh hiệu “Lao động tiên tiến” cho 10 cá nhân; chống “tự diễn biến”. Phong trào thi đua và công tác khen thưởng giai đoạn 2015-2020.',
      ),
    ).toEqual([]);
  });

  test('one movement named twice is one, with both places', () => {
    const [one, ...others] = movements(
      'Phong trào “Dạy tốt - Học tốt” được duy trì. Tiếp tục phong trào “Dạy tốt – học tốt” năm 2024.',
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({ known: 'day-tot-hoc-tot', period: { from: '2024-01-01' } });
    expect(one?.evidence).toHaveLength(2);
  });
});
