import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skeleton } from '../../text/distance.ts';
import { bodies, provinces } from './knowledge.ts';
import { provinceTitle } from './province.ts';
import { resolveUnit } from './resolve.ts';

const BINH_DINH = ['Ủy ban nhân dân tỉnh Bình Định'];

describe('knowledge', () => {
  test('63 provinces before the merger, 34 after it, each with a place to go to', () => {
    const on = (day: string) =>
      provinces.filter(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));
    expect(on('2024-06-30')).toHaveLength(63);
    expect(on('2025-06-30')).toHaveLength(63);
    expect(on('2025-07-01')).toHaveLength(34);
    const ids = new Set(provinces.map(({ id }) => id));
    expect(ids.size).toBe(provinces.length);
    for (const { to, successor } of provinces)
      expect(successor === null ? to : ids.has(successor)).toBe(successor === null ? null : true);
  });

  test('every body has an id of its own and a successor that is known and later', () => {
    const byId = new Map(bodies.map((body) => [body.id, body]));
    expect(byId.size).toBe(bodies.length);
    for (const { id, to, successor } of bodies) {
      if (successor !== null) expect([id, to !== null, byId.has(successor)]).toEqual([id, true, true]);
    }
  });
});

describe('units on their day', () => {
  test.each([
    ['UBND huyện Tây Sơn', '2022-06-15', BINH_DINH, 'binh-dinh/huyen-tay-son/ubnd', null],
    ['UBND huyện Tây Sơn', '2026-01-15', BINH_DINH, 'binh-dinh/huyen-tay-son/ubnd', 'level-ended'],
    ['Sở Nội vụ tỉnh Sóc Trăng', '2021-10-05', [], 'soc-trang/so-noi-vu', null],
    ['Sở Nội vụ tỉnh Sóc Trăng', '2026-01-05', [], 'soc-trang/so-noi-vu', 'renamed'],
    ['Sở Nội vụ Bình Định', '2024-10-05', [], 'binh-dinh/so-noi-vu', null],
    [
      'Sở Nông nghiệp và Môi trường tỉnh Cà Mau',
      '2024-05-01',
      [],
      'ca-mau/so-nong-nghiep-va-moi-truong',
      'not-yet',
    ],
    ['Bộ Kế hoạch và Đầu tư', '2025-06-01', [], 'bo-ke-hoach-va-dau-tu', 'renamed'],
    ['tỉnh Gia Lai', '2026-01-01', [], 'gia-lai-2025', null],
    ['tỉnh Thừa Thiên Huế', '2024-01-01', [], 'thua-thien-hue', null],
    ['Gia Lai', '2024-01-01', [], 'gia-lai', null],
    ['UBND thành phố Đà Nẵng', '2024-01-01', [], 'da-nang/ubnd', null],
    ['UBND thành phố Vĩnh Sơn', '2024-01-01', BINH_DINH, 'binh-dinh/thanh-pho-vinh-son/ubnd', null],
    ['Huyện ủy Tây Sơn', '2023-01-01', ['Tỉnh ủy Bình Định'], 'binh-dinh/huyen-tay-son/huyen-uy', null],
    ['Văn phòng UBND tỉnh', '2022-01-01', ['UBND tỉnh Sơn La'], 'son-la/van-phong-ubnd-tinh', null],
    [
      'Bảo hiểm xã hội huyện Tây Sơn',
      '2023-01-01',
      BINH_DINH,
      'binh-dinh/huyen-tay-son/bao-hiem-xa-hoi',
      null,
    ],
    [
      'Phòng Văn hóa - Xã hội',
      '2026-01-01',
      ['UBND xã An Lạc', 'UBND tỉnh Gia Lai'],
      'gia-lai-2025/xa-an-lac/phong-van-hoa-xa-hoi',
      null,
    ],
    [
      'Công an xã An Lạc, huyện Tây Sơn, tỉnh Bình Định',
      '2023-01-01',
      [],
      'binh-dinh/huyen-tay-son/xa-an-lac/cong-an',
      null,
    ],
    [
      'Trường THPT Đồng Xanh',
      '2024-06-10',
      ['Sở Giáo dục và Đào tạo tỉnh Hòa Bình'],
      'hoa-binh/so-giao-duc-va-dao-tao/truong-thpt-dong-xanh',
      null,
    ],
    ['SXD', '2023-02-02', BINH_DINH, 'binh-dinh/so-xay-dung', null],
  ])('%s on %s is %s', (name, on, parents, id, remark) => {
    expect(resolveUnit(name, { on, parents })).toMatchObject({ id, remark });
  });

  test('a department that was merged leads to the one that took over, in the province that took over', () => {
    expect(resolveUnit('Sở Thông tin và Truyền thông tỉnh Sóc Trăng', { on: '2025-05-01' })).toMatchObject({
      remark: 'renamed',
      validTo: '2025-02-28',
      successorId: 'soc-trang/so-khoa-hoc-va-cong-nghe',
    });
    expect(
      resolveUnit('Sở Thông tin và Truyền thông tỉnh Sóc Trăng', { on: '2025-09-01' })?.successorId,
    ).toBe('can-tho-2025/so-khoa-hoc-va-cong-nghe');
  });

  test('communes of one name are told apart by those above them, and without them nothing is sure', () => {
    const unsure = resolveUnit('UBND xã An Lạc', { on: '2024-01-01' });
    expect(unsure).toMatchObject({ remark: 'parent-unknown', confidence: 0.5 });
    const ids = ['Bình Khê', 'Tây Hải'].map(
      (district) =>
        resolveUnit('UBND xã An Lạc', { on: '2024-01-01', parents: [`UBND huyện ${district}`, ...BINH_DINH] })
          ?.id,
    );
    expect(ids).toEqual([
      'binh-dinh/huyen-binh-khe/xa-an-lac/ubnd',
      'binh-dinh/huyen-tay-hai/xa-an-lac/ubnd',
    ]);
  });

  test('a province that only the text names is a weaker hint', () => {
    const hinted = resolveUnit('Sở Y tế', { on: '2024-01-01', nearby: 'Cà Mau' });
    expect(hinted).toMatchObject({ id: 'ca-mau/so-y-te', remark: null });
    expect(hinted?.confidence).toBeLessThan(0.85);
  });

  test.each(['', 'một dòng chữ', 'Nguyễn Văn Mẫu', '12345', 'xã hội'])('“%s” is no unit', (name) => {
    expect(resolveUnit(name, { on: null })).toBeNull();
  });

  test('case, decomposed letters, other tone marks and lost accents change nothing but the confidence', () => {
    const named = provinces.filter(({ to }) => to === '2025-06-30');
    const departments = bodies.filter(
      ({ kind, from, to, name }) => kind === 'so' && from === null && to === null && name.startsWith('Sở'),
    );
    const variants = [
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.replaceAll('òa', 'oà').replaceAll('óa', 'oá'),
      (text: string) => skeleton(text).toUpperCase(),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        fc.constantFrom(...departments),
        fc.constantFrom(...variants),
        (province, department, vary) => {
          const text = vary(`${department.name} ${provinceTitle(province)}`);
          expect(resolveUnit(text, { on: '2024-03-01' })?.id).toBe(`${province.id}/${department.id}`);
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });
});
