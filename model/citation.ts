import { z } from 'zod';
import { Evidence } from './figure.ts';
import { DateParts } from './letterhead.ts';

/**
 * Another document that this one cites.
 *
 * @example "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ" gives `{ type: 'nghi_dinh',
 * code: '98/2023/NĐ-CP', number: '98', year: 2023, symbol: 'NĐ-CP', issuer: 'Chính phủ', law: 'nd-98-2023', … }`
 */
export const Citation = z
  .object({
    /** An id of `knowledge/document-types.json`; null where neither the words nor the symbol name a type. */
    type: z.string().nullable(),
    /** Number and symbol without spaces; null for a law cited by its name alone. */
    code: z.string().nullable(),
    number: z.string().nullable(),
    /** The year in the number, or behind the name of a law ("Luật Thi đua, khen thưởng năm 2022"). */
    year: z.number().int().nullable(),
    symbol: z.string().nullable(),
    /** The name of a law cited by name. */
    name: z.string().nullable(),
    date: DateParts.nullable(),
    /** As printed behind "của", else the one that the symbol itself names ("NĐ-CP": Chính phủ). */
    issuer: z.string().nullable(),
    /** The id in `knowledge/laws.json` of an act on emulation and commendation. */
    law: z.string().nullable(),
    evidence: z.array(Evidence).min(1).readonly(),
  })
  .readonly();
export type Citation = z.infer<typeof Citation>;
