import { describe, expect, it } from 'vitest';
import { grantorClass, grantorOf } from './grantor.ts';
import { head } from './testing/facts.ts';
import { figure } from './testing/figures.ts';

describe('grantorClass', () => {
  it.each([
    ['Chủ tịch UBND huyện Tây Sơn', 'huyen'],
    ['Chủ tịch Uỷ ban nhân dân huyện', 'huyen'],
    ['UBND thị xã Đông Hòa', 'huyen'],
    ['CHỦ TỊCH UBND XÃ', 'xa'],
    ['Giám đốc Sở Giáo dục và Đào tạo', 'so'],
    ['Chủ tịch UBND tỉnh', 'tinh'],
    ['Thủ tướng Chính phủ', 'thu_tuong'],
    ['Ông Trần Văn Mẫu', null],
    ['', null],
  ] as const)('of “%s” is %s', (name, expected) => {
    expect(grantorClass(name)).toBe(expected);
  });
});

describe('grantorOf', () => {
  const district = 'Ủy ban nhân dân huyện Cẩm Lộc';

  it('is whom the report names', () => {
    const given = figure({ authority: 'Chủ tịch UBND tỉnh' });
    expect(grantorOf(given, head({ kind: 'quyet_dinh', issuer: district }))?.class).toBe('tinh');
  });

  it('is the body that decides, in its decisions alone', () => {
    const expected = { name: district, class: 'huyen' };
    expect(grantorOf(figure({}), head({ kind: 'quyet_dinh', issuer: district }))).toEqual(expected);
    expect(grantorOf(figure({}), head({ issuer: district }))).toBeNull();
  });
});
