import { describe, expect, test } from 'vitest';
import { pagesOfText } from '../pages-of-text.ts';
import { understand } from '../understand.ts';

function head(text: string) {
  return understand(pagesOfText(text)).value.document;
}

describe('letterheads', () => {
  test('a department’s report', () => {
    const document = head(
      [
        'UBND TỈNH HÒA SƠN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        '   SỞ XÂY DỰNG                      Độc lập - Tự do - Hạnh phúc',
        'Số: 128/BC-SXD                   Hòa Sơn, ngày 05 tháng 12 năm 2022',
        '',
        '                 BÁO CÁO',
        'Tổng kết công tác thi đua, khen thưởng năm 2022',
        'và phương hướng, nhiệm vụ năm 2023',
        '',
        'Thực hiện Công văn số 12/SNV-TĐKT, Sở Xây dựng báo cáo như sau:',
      ].join('\n'),
    );
    expect(document).toMatchObject({
      kind: 'bao_cao',
      number: '128/BC-SXD',
      issuedOn: '2022-12-05',
      issuer: 'Sở Xây dựng tỉnh Hòa Sơn',
      unit: 'Sở Xây dựng tỉnh Hòa Sơn',
      title: 'Tổng kết công tác thi đua, khen thưởng năm 2022 và phương hướng, nhiệm vụ năm 2023',
      period: { from: '2022-01-01', to: '2022-12-31', kind: 'year' },
    });
    expect(document.evidence.number).toMatchObject({ page: 1, text: 'Số: 128/BC-SXD' });
  });

  test('a letter with a blank number and day', () => {
    const document = head(
      [
        'UBND TỈNH HÒA SƠN',
        'SỞ NỘI VỤ',
        'Số:         /SNV-TĐKT',
        'V/v báo cáo công tác thi đua, khen thưởng',
        '6 tháng đầu năm 2023',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Hòa Sơn, ngày       tháng  6  năm 2023',
        'Kính gửi: Các sở, ban, ngành tỉnh.',
        'Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo.',
      ].join('\n'),
    );
    expect(document).toMatchObject({
      kind: 'cong_van',
      number: '/SNV-TĐKT',
      issuedOn: null,
      issuer: 'Sở Nội vụ tỉnh Hòa Sơn',
      title: 'V/v báo cáo công tác thi đua, khen thưởng 6 tháng đầu năm 2023',
      period: { from: '2023-01-01', to: '2023-06-30', kind: 'half_year' },
    });
  });

  test('without a letterhead the unit is the body that speaks, with the place that the text names', () => {
    const document = head(
      'KẾ HOẠCH\nTriển khai công tác thi đua, khen thưởng năm 2022\n\nĐể thực hiện tốt nhiệm vụ. Phòng Nội vụ huyện ban hành Kế hoạch như sau: trên địa bàn huyện Bình Khê.',
    );
    expect(document).toMatchObject({
      kind: 'ke_hoach',
      number: null,
      issuer: null,
      unit: 'Phòng Nội vụ huyện Bình Khê',
    });
  });

  test('a day and a number cited in the text are not the document’s own', () => {
    const document = head(
      [
        'Kính gửi: Các phòng, ban, ngành thuộc huyện.',
        'Để đánh giá công tác thi đua, khen thưởng theo',
        'Chỉ thị số 02/CT-UBND của Chủ tịch UBND huyện,',
        'Số 18/KH-UBND ngày 24 tháng 01 năm 2022 và',
        'Bình Khê, ngày 10 tháng 3 năm 2022 của huyện, đề nghị các đơn vị báo cáo.',
      ].join('\n'),
    );
    expect(document).toMatchObject({ kind: 'cong_van', number: null, issuedOn: null });
  });

  test('a day above the signature, where the letterhead has none', () => {
    const body = Array.from({ length: 40 }, (_, at) => `Nội dung thứ ${at} của phong trào thi đua.`);
    const document = head(
      [
        'BÁO CÁO',
        'Thành tích của tập thể năm 2022',
        '',
        'I. Đặc điểm',
        ...body,
        '                                  Hòa Sơn, ngày 05 tháng 12 năm 2022',
        '                                  GIÁM ĐỐC',
      ].join('\n'),
    );
    expect(document.issuedOn).toBe('2022-12-05');
  });

  test('a heading in ordinary letters goes on in the next line; one cut short only announces it', () => {
    const document = head(
      [
        'Hướng dẫn tổng kết phong trào thi đua năm 2022; phương',
        'hướng, nhiệm vụ công tác...',
        'Hướng dẫn tổng kết phong trào thi đua năm 2022; phương',
        'hướng, nhiệm vụ công tác thi đua năm 2023',
        'Để việc tổng kết được thực hiện hiệu quả, các đơn vị báo cáo.',
      ].join('\n'),
    );
    expect(document.title).toBe(
      'Hướng dẫn tổng kết phong trào thi đua năm 2022; phương hướng, nhiệm vụ công tác thi đua năm 2023',
    );
  });

  test('text without any of it', () => {
    expect(head('Một dòng chữ.')).toMatchObject({
      kind: 'khac',
      number: null,
      issuer: null,
      title: null,
      unit: null,
    });
  });
});
