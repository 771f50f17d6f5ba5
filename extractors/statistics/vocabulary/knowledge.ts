import { z } from 'zod';
import familiesJson from '../../../knowledge/award-families.json' with { type: 'json' };
import awardsJson from '../../../knowledge/awards.json' with { type: 'json' };
import grantorsJson from '../../../knowledge/grantors.json' with { type: 'json' };
import occasionsJson from '../../../knowledge/occasions.json' with { type: 'json' };
import wordsJson from '../../../knowledge/reading-words.json' with { type: 'json' };
import recipientsJson from '../../../knowledge/recipients.json' with { type: 'json' };
import { AwardLevel, Occasion, Recipient } from '../../../model/figure.ts';

const Provenance = z.enum(['seen', 'recalled']);
const Names = z.array(z.string().min(1)).min(1).readonly();

/** Classes of grantors: who decides the award of a family. */
export const GrantorClass = z.enum([
  'thu_tuong',
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
]);
export type GrantorClass = z.infer<typeof GrantorClass>;

/** One award of `knowledge/awards.json`; `names` are the words that name it without a grantor. */
export const Award = z
  .object({
    id: z.string().regex(/^[A-Z][A-Z_]*$/),
    name: z.string(),
    kind: z.string(),
    level: AwardLevel,
    recipients: z.array(Recipient).min(1).readonly(),
    ranked: z.boolean(),
    /** The title is also what its holders are called: "16 Bà mẹ Việt Nam anh hùng" counts people, not grants. */
    namesRecipient: z.boolean().optional(),
    /** The award that the same words mean for another recipient: Lao động tiên tiến of a collective. */
    counterparts: z.partialRecord(Recipient, z.string()).optional(),
    names: z
      .array(z.object({ text: z.string(), evidence: Provenance, weak: z.boolean().optional() }))
      .readonly(),
    evidence: Provenance,
    sources: z.array(z.string()).readonly(),
  })
  .readonly();
export type Award = z.infer<typeof Award>;

const Family = z
  .object({
    id: z.string(),
    names: Names,
    weak: z.array(z.string()).readonly(),
    /** Names nothing unless a grantor stands beside it: "cờ của Thủ tướng Chính phủ". */
    grantorNeeded: z.boolean().optional(),
    byGrantor: z.partialRecord(GrantorClass, z.string()),
    otherwise: z.string(),
    certainOtherwise: z.boolean(),
    evidence: Provenance,
    sources: z.array(z.string()),
  })
  .readonly();
export type Family = z.infer<typeof Family>;

const Grantor = z
  .object({
    class: GrantorClass,
    names: Names,
    named: z.boolean().optional(),
    short: z.boolean().optional(),
    /** A level instead of a body ("cấp tỉnh"): decides the award, but names nobody. */
    impersonal: z.boolean().optional(),
    evidence: Provenance,
    sources: z.array(z.string()),
  })
  .readonly();
export type Grantor = z.infer<typeof Grantor>;

const RecipientWords = z.object({ recipient: Recipient, weak: z.boolean(), names: Names }).readonly();
export type RecipientWords = z.infer<typeof RecipientWords>;

/** The tags that steering words carry in the grammar; each is described where the grammar uses it. */
export const WordTag = z.enum([
  'Grant',
  'Get',
  'Reward',
  'RewardNoun',
  'Proposed',
  'Registered',
  'Target',
  'Outlook',
  'Awarded',
  'NotStatus',
  'For',
  'Have',
  'Total',
  'Including',
  'Delta',
  'Compare',
  'Limit',
  'Approximate',
  'Each',
  'Times',
  'Activity',
  'YearBefore',
  'And',
  'Of',
  'Title',
  'Norm',
  'Not',
  'AtLeast',
  'Plain',
]);
export type WordTag = z.infer<typeof WordTag>;

const Words = z.object({
  words: z.array(z.object({ tag: WordTag, names: Names })),
  ranks: z.record(z.enum(['1', '2', '3']), z.array(z.string())),
  numerals: z.record(z.string(), z.number().int()),
  approximations: z.object({ names: Names }),
  ordinals: z.object({ names: Names }),
  mendable: z.object({ names: Names }),
});

const awards = z.object({ awards: z.array(Award) }).parse(awardsJson).awards;
const families = z.object({ families: z.array(Family) }).parse(familiesJson).families;
const words = Words.parse(wordsJson);

/** Everything that `knowledge/` says about the words of emulation and commendation, checked when loaded. */
export const knowledge = {
  awards,
  families,
  grantors: z.object({ grantors: z.array(Grantor) }).parse(grantorsJson).grantors,
  recipients: z.object({ recipients: z.array(RecipientWords) }).parse(recipientsJson).recipients,
  /** Boards that decide for the body named behind them: "Ban Thường vụ Tỉnh đoàn". */
  boards: z.object({ boards: z.object({ names: Names }) }).parse(grantorsJson).boards.names,
  /** Fields of ministries and departments, which close their names: "Giáo dục và Đào tạo". */
  fields: z.object({ fields: z.object({ names: Names }) }).parse(grantorsJson).fields.names,
  occasions: z
    .object({
      occasions: z.array(z.object({ occasion: Occasion, names: Names, besideAward: z.boolean().optional() })),
    })
    .parse(occasionsJson).occasions,
  words: words.words,
  ranks: words.ranks,
  numerals: words.numerals,
  approximations: words.approximations.names,
  ordinals: words.ordinals.names,
  mendable: words.mendable.names,
} as const;
