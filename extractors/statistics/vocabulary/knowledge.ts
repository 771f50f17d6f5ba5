import { z } from 'zod';
import familiesJson from '../../../knowledge/award-families.json' with { type: 'json' };
import awardsJson from '../../../knowledge/awards.json' with { type: 'json' };
import grantorsJson from '../../../knowledge/grantors.json' with { type: 'json' };
import occasionsJson from '../../../knowledge/occasions.json' with { type: 'json' };
import wordsJson from '../../../knowledge/reading-words.json' with { type: 'json' };
import recipientsJson from '../../../knowledge/recipients.json' with { type: 'json' };
import { Occasion, Recipient } from '../../../model/figure.ts';
import { Award, Law, LawKey } from './award.ts';
import { Grantor, GrantorClass } from './grantor.ts';
import { isProven, PROVEN } from './source.ts';

const Names = z.array(z.string().min(1)).min(1).readonly();

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
    ...PROVEN,
  })
  .readonly()
  .refine(isProven);
export type Family = z.infer<typeof Family>;

const RecipientWords = z
  .object({
    recipient: Recipient,
    /** "trường hợp": whoever the award allows. */
    anyone: z.boolean().optional(),
    weak: z.boolean(),
    names: Names,
    ...PROVEN,
  })
  .readonly()
  .refine(isProven);
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
  'Raise',
  'Upto',
  'Same',
  'Both',
  'At',
  'Every',
  'TargetHead',
  'Is',
  'Kinds',
  'By',
  'In',
  'About',
  'But',
  'Rest',
  'Tells',
  'Respective',
  'Wrong',
  'Plain',
]);
export type WordTag = z.infer<typeof WordTag>;

const Words = z.object({
  words: z.array(z.object({ tag: WordTag, names: Names })),
  ranks: z.record(z.enum(['1', '2', '3']), z.array(z.string())),
  /** Numbers in words: digits, what multiplies them, and what only fills ("một trăm linh năm"). */
  numerals: z.object({
    digits: z.record(z.string(), z.number().int()),
    scales: z.record(z.string(), z.number().int()),
    fillers: Names,
    /** Words that begin no number, since alone they mean something else ("năm" is also "year"). */
    neverFirst: Names,
    /** Words behind which "năm" before a recipient is a count. */
    listing: Names,
  }),
  approximations: z.object({ names: Names }),
  ordinals: z.object({ names: Names }),
  mendable: z.object({ names: Names }),
  measures: z.object({ names: Names }),
  pieces: z.object({ names: Names }),
});

const OccasionWords = z
  .object({ occasion: Occasion, names: Names, besideAward: z.boolean().optional(), ...PROVEN })
  .readonly()
  .refine(isProven);

const { awards, laws } = z.object({ laws: z.record(LawKey, Law), awards: z.array(Award) }).parse(awardsJson);
const families = z.object({ families: z.array(Family) }).parse(familiesJson).families;
const words = Words.parse(wordsJson);

/** Everything that `knowledge/` says about the words of emulation and commendation, checked when loaded. */
export const knowledge = {
  awards,
  laws,
  families,
  grantors: z.object({ grantors: z.array(Grantor) }).parse(grantorsJson).grantors,
  recipients: z.object({ recipients: z.array(RecipientWords) }).parse(recipientsJson).recipients,
  /** Boards that decide for the body named behind them: "Ban Thường vụ Tỉnh đoàn". */
  boards: z.object({ boards: z.object({ names: Names }) }).parse(grantorsJson).boards.names,
  /** Fields of ministries and departments, which close their names: "Giáo dục và Đào tạo". */
  fields: z.object({ fields: z.object({ names: Names }) }).parse(grantorsJson).fields.names,
  occasions: z.object({ occasions: z.array(OccasionWords) }).parse(occasionsJson).occasions,
  words: words.words,
  ranks: words.ranks,
  numerals: words.numerals,
  approximations: words.approximations.names,
  ordinals: words.ordinals.names,
  mendable: words.mendable.names,
  measures: words.measures.names,
  pieces: words.pieces.names,
} as const;
