import { z } from 'zod';
import { Evidence } from './figure.ts';

/**
 * The parts of a printed day; null for what is not printed or was left blank to be written in by hand.
 *
 * @example "ngày       tháng  10  năm 2021" gives `{ day: null, month: 10, year: 2021 }`
 */
export const DateParts = z
  .object({
    day: z.number().int().min(1).max(31).nullable(),
    month: z.number().int().min(1).max(12).nullable(),
    year: z.number().int().min(1900).max(2199).nullable(),
  })
  .readonly();
export type DateParts = z.infer<typeof DateParts>;

/** Địa danh và thời gian ban hành (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4): "Hòa Sơn, ngày 05 tháng 12 năm 2022". */
export const DateLine = z.object({ place: z.string().nullable(), ...DateParts.unwrap().shape }).readonly();
export type DateLine = z.infer<typeof DateLine>;

/**
 * The number and symbol of a document, taken apart. `style` is `state` for "128/KH-UBND" and `party` for
 * "45-BC/HU"; `number` is null where it was left blank; `type` is an id of `knowledge/document-types.json`,
 * null for a letter, whose symbol names no type ("839/SNV-TĐKT").
 */
export const DocumentSymbol = z
  .object({
    style: z.enum(['state', 'party']),
    number: z.string().nullable(),
    /** The year of a legal normative act: "98/2023/NĐ-CP". */
    year: z.number().int().nullable(),
    type: z.string().nullable(),
    /** The abbreviation of the type as printed: "BC". */
    abbreviation: z.string().nullable(),
    /** The issuer's abbreviation: "UBND" of "128/KH-UBND", "SNV" of "839/SNV-TĐKT". */
    body: z.string(),
    /** The unit that drafted it: "TĐKT"; null where none is named. */
    draftedBy: z.string().nullable(),
  })
  .readonly();
export type DocumentSymbol = z.infer<typeof DocumentSymbol>;

/** Somebody that a document is addressed or sent to, as printed: an item of "Kính gửi" or "Nơi nhận". */
export const Addressee = z
  .object({ name: z.string(), evidence: z.array(Evidence).min(1).readonly() })
  .readonly();
export type Addressee = z.infer<typeof Addressee>;

/**
 * In which capacity somebody signs (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7): TM. thay mặt, KT. ký thay, TL. thừa
 * lệnh, TUQ. thừa ủy quyền, Q. quyền.
 */
export const SigningCapacity = z.enum(['TM', 'KT', 'TL', 'TUQ', 'Q']);
export type SigningCapacity = z.infer<typeof SigningCapacity>;

/**
 * Who signed and for whom.
 *
 * @example "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Văn Mẫu" gives `{ position: 'Phó Chủ tịch',
 * name: 'Trần Văn Mẫu', signsFor: [{ capacity: 'TM', whom: 'Ủy ban nhân dân' }, { capacity: 'KT', whom: 'Chủ tịch' }] }`
 */
export const Signer = z
  .object({
    position: z.string().nullable(),
    /** Null where the document was not signed yet, or a picture stands in the place. */
    name: z.string().nullable(),
    signsFor: z.array(z.object({ capacity: SigningCapacity, whom: z.string() }).readonly()).readonly(),
    evidence: z.array(Evidence).min(1).readonly(),
  })
  .readonly();
export type Signer = z.infer<typeof Signer>;
