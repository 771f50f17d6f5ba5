import { z } from 'zod';
import { AwardLevel, Recipient } from '../../../model/figure.ts';
import { isProven, PROVEN, Provenance } from './source.ts';

const NEEDS_SOURCE = 'seen, but no source';

/** First and last day, both included; null where the knowledge sets no end. */
const SPAN = { from: z.iso.date().nullable(), to: z.iso.date().nullable() };

/** The acts that made the awards; `inForce` of an award points at them by key. */
export const LawKey = z.enum(['luat_2003', 'luat_2022']);

export const Law = z
  .object({ title: z.string().min(1), ...SPAN, ...PROVEN })
  .readonly()
  .refine(isProven, NEEDS_SOURCE);
export type Law = z.infer<typeof Law>;

/**
 * A time during which the law had the award. `from` is null for an award that is older than the first law of the
 * knowledge; `name` is what the award was called then, where it was called otherwise.
 */
const InForce = z
  .object({ law: LawKey, article: z.string().nullable(), name: z.string().optional(), ...SPAN, ...PROVEN })
  .readonly()
  .refine(isProven, NEEDS_SOURCE);
export type InForce = z.infer<typeof InForce>;

/** Who could decide the award during a time, in the words of the law. */
const GrantedBy = z
  .object({ authority: z.string().min(1), ...SPAN, ...PROVEN })
  .readonly()
  .refine(isProven, NEEDS_SOURCE);

const Name = z.strictObject({
  text: z.string().min(1),
  evidence: Provenance,
  /** Means other things too, or may name another award: a person is asked. */
  weak: z.boolean().optional(),
});

const AwardKind = z.enum([
  'danh_hieu_thi_dua',
  'danh_hieu_vinh_du_nha_nuoc',
  'huan_chuong',
  'huy_chuong',
  'giai_thuong',
  'bang_khen',
  'giay_khen',
  'ky_niem_chuong',
  'huy_hieu',
  'ngoai_luat',
]);

/** One award of `knowledge/awards.json`; `names` and `abbreviations` are what names it without a grantor. */
export const Award = z
  .strictObject({
    id: z.string().regex(/^[A-Z][A-Z_]*$/),
    name: z.string(),
    kind: AwardKind,
    level: AwardLevel,
    recipients: z.array(Recipient).min(1).readonly(),
    ranked: z.boolean(),
    /** By period, oldest first; empty where it is not known. */
    grantedBy: z.array(GrantedBy).readonly(),
    /** By period, oldest first; empty for awards outside the law on emulation and commendation. */
    inForce: z.array(InForce).readonly(),
    /** The title is also what its holders are called: "16 Bà mẹ Việt Nam anh hùng" counts people, not grants. */
    namesRecipient: z.boolean().optional(),
    /** The award that the same words mean for another recipient: Lao động tiên tiến of a collective. */
    counterparts: z.partialRecord(Recipient, z.string()).optional(),
    names: z.array(Name).readonly(),
    abbreviations: z.array(Name).readonly(),
    ...PROVEN,
  })
  .readonly()
  .refine(isProven, NEEDS_SOURCE)
  // Awards of the Party, the unions and the societies are never added to those of the State.
  .refine(
    ({ kind, level }) => (kind === 'ngoai_luat') === (level === 'khac'),
    'outside the law is level khac',
  )
  .refine(
    ({ kind, inForce }) => (kind === 'ngoai_luat') === (inForce.length === 0),
    'which law has the award?',
  );
export type Award = z.infer<typeof Award>;
