import { describe, expect, it } from 'vitest';
import { resolveUnit } from '../../../extractors/statistics/units/resolve.ts';
import { head } from '../testing/facts.ts';
import { unitOfDocument } from './unit.ts';

function unitOf(unit: string, ...parents: string[]) {
  const resolvedUnit = resolveUnit(unit, { on: '2023-12-15', parents });
  return unitOfDocument(head({ unit, parents, resolvedUnit }));
}

describe('the unit of a document', () => {
  it('is an enterprise below a corporation of which nobody says what stands above it', () => {
    const company = unitOf('Công ty Cổ phần Cấp nước Tây Hải', 'Tổng công ty Cấp nước miền Bắc');
    expect(company?.key).toBe('tong-cong-ty-cap-nuoc-mien-bac/cong-ty-co-phan-cap-nuoc-tay-hai');
  });

  it('is the body whose council wrote it', () => {
    const council = unitOf(
      'Hội đồng Thi đua - Khen thưởng',
      'Trường Cao đẳng Vĩnh Sơn',
      'UBND tỉnh Vĩnh Sơn',
    );
    expect(council).toEqual(unitOf('Trường Cao đẳng Vĩnh Sơn', 'UBND tỉnh Vĩnh Sơn'));
    expect(council?.key).toBe('tinh-vinh-son/truong-cao-dang-vinh-son');
  });

  it('stands below the place whose committee stands above it', () => {
    const school = unitOf('Trường THCS Tân An', 'UBND huyện Tây Sơn', 'UBND tỉnh Bình Định');
    const district = unitOf('UBND huyện Tây Sơn', 'UBND tỉnh Bình Định');
    expect(school?.parent).toBe(district?.key);
    expect(district?.parent).toBe('binh-dinh');
  });

  it('is nobody where several may have the name', () => {
    expect(unitOf('Công ty Cổ phần Cấp nước Tây Hải')).toBeNull();
    expect(unitOf('Ủy ban nhân dân xã Phú Mỹ')).toBeNull();
    expect(unitOf('Trường THCS Tân An', 'Ủy ban nhân dân xã Phú Mỹ')).toBeNull();
  });
});
