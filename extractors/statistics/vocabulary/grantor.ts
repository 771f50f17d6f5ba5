import { z } from 'zod';
import { isProven, PROVEN } from './source.ts';

/** Classes of grantors: who decides the award of a family. */
export const GrantorClass = z.enum([
  'thu_tuong',
  'toan_quoc',
  'tinh',
  'bo',
  'so',
  'co_so',
  'huyen',
  'xa',
  'don_vi',
  'dang',
  'cong_doan',
  'doan_the',
  'mat_tran',
  'nuoc_ngoai',
]);
export type GrantorClass = z.infer<typeof GrantorClass>;

/** Words of `knowledge/grantors.json` that name bodies of one class. */
export const Grantor = z
  .object({
    class: GrantorClass,
    names: z.array(z.string().min(1)).min(1).readonly(),
    /** Takes the capitalised words behind it along: "Bộ Tài chính". */
    named: z.boolean().optional(),
    /** Counts only right beside the award: "Bằng khen tỉnh". */
    short: z.boolean().optional(),
    /** A level instead of a body ("cấp tỉnh"): decides the award, but names nobody. */
    impersonal: z.boolean().optional(),
    ...PROVEN,
  })
  .readonly()
  .refine(isProven);
export type Grantor = z.infer<typeof Grantor>;
