import { z } from 'zod';

/** What a unit is: a level of government (`tinh`, `huyen`, `xa`), or a body of one. */
export const UnitKind = z.enum([
  'trung_uong',
  'bo',
  'tinh',
  'huyen',
  'xa',
  'so',
  'phong',
  'ubnd',
  'hdnd',
  'hoi_dong',
  'dang',
  'doan_the',
  'hoi',
  'nganh_doc',
  'truong',
  'benh_vien',
  'doanh_nghiep',
  'don_vi',
]);
export type UnitKind = z.infer<typeof UnitKind>;

/** What there is to say about a unit on the day that it was named; each is an issue `unit-<what>`. */
export const UnitRemark = z.enum(['level-ended', 'renamed', 'not-yet', 'parent-unknown', 'province-unknown']);
export type UnitRemark = z.infer<typeof UnitRemark>;

/**
 * A unit as `knowledge/units.json` and `knowledge/provinces.json` know it on the day of the document.
 *
 * @example "UBND huyện Tây Sơn" of tỉnh Bình Định gives `{ id: 'binh-dinh/huyen-tay-son/ubnd', name: 'Ủy ban nhân dân
 * huyện Tây Sơn', kind: 'ubnd', parentId: 'binh-dinh/huyen-tay-son', validTo: '2025-06-30', … }`
 */
export const ResolvedUnit = z
  .object({
    /** The way from the province down, in slugs; without a province where none is known. */
    id: z.string(),
    name: z.string(),
    kind: UnitKind,
    parentId: z.string().nullable(),
    /** The first and last day of the unit under this name; null where it has none or none is known. */
    validFrom: z.iso.date().nullable(),
    validTo: z.iso.date().nullable(),
    /** The id of the unit that took over, where this one had ended on the day of the document. */
    successorId: z.string().nullable(),
    /** 0..1: how surely the words name this unit. */
    confidence: z.number().min(0).max(1),
    remark: UnitRemark.nullable(),
  })
  .readonly();
export type ResolvedUnit = z.infer<typeof ResolvedUnit>;
