import { z } from 'zod';
import { FIGURE_STATUSES, OCCASIONS, RECIPIENT_ROLES, RECIPIENTS, SEXES } from './figure-choices.ts';
import { Box } from './geometry.ts';

export { REVIEW_BELOW } from './review-below.ts';

/** Who received: one of the legal kinds, or `undivided` where the report gives one number for several kinds. */
export const Recipient = z.enum(RECIPIENTS);
export type Recipient = z.infer<typeof Recipient>;

/** `lượt` counts occurrences (one person may be counted twice); everything else counts recipients. */
export const Counting = z.enum(['distinct', 'occurrences']);
export type Counting = z.infer<typeof Counting>;

/** What happened: given, asked for, signed up for at the start of the year, or aimed at. Never added together. */
export const FigureStatus = z.enum(FIGURE_STATUSES);
export type FigureStatus = z.infer<typeof FigureStatus>;

/** Loại hình khen thưởng (Luật 06/2022/QH15 Điều 8; the statistical forms add `khang_chien`). */
export const Occasion = z.enum(OCCASIONS);
export type Occasion = z.infer<typeof Occasion>;

/**
 * Whom of its recipients a count picks out, as the statistical forms 0602/0603 and 0702/0703 part individuals
 * (`lanh_dao_bo_tinh`: leaders of ministries and provinces and above, `lanh_dao_so_nganh`: of departments,
 * `lanh_dao_khac`: others from deputy head of a section up) and as reports put it more plainly.
 */
export const RecipientRole = z.enum(RECIPIENT_ROLES);
export type RecipientRole = z.infer<typeof RecipientRole>;

export const Sex = z.enum(SEXES);
export type Sex = z.infer<typeof Sex>;

export const PeriodKind = z.enum([
  'year',
  'half_year',
  'quarter',
  'nine_months',
  'month',
  'school_year',
  'range',
]);
export type PeriodKind = z.infer<typeof PeriodKind>;

/** A span of days, both ends included (`YYYY-MM-DD`), and the words that stated it ("Năm 2015"). */
export const Period = z
  .object({ from: z.iso.date(), to: z.iso.date(), kind: PeriodKind, label: z.string() })
  .readonly();
export type Period = z.infer<typeof Period>;

/** The place on a page that a value was read from, and the words printed there. */
export const Evidence = z.object({ page: z.number().int().min(1), box: Box, text: z.string() }).readonly();
export type Evidence = z.infer<typeof Evidence>;

export const AwardLevel = z.enum(['nha_nuoc', 'bo_tinh', 'co_so', 'khac']);
export type AwardLevel = z.infer<typeof AwardLevel>;

/** The id of a figure within its document: stable when the same words are read again. */
export const FigureId = z
  .string()
  .regex(/^f_[0-9a-f]{12}(_\d+)?$/)
  .brand<'FigureId'>();
export type FigureId = z.infer<typeof FigureId>;

/**
 * One count as the document states it.
 *
 * @example "Năm 2016: … 01 cá nhân đạt Huân chương lao động hạng II" gives
 * `{ award: 'HC_LD', rank: 2, recipient: 'ca_nhan', count: 1, status: 'awarded', … }`
 */
export const Figure = z
  .object({
    id: FigureId,
    /** An id of `knowledge/awards.json`; null where the report names no form ("khen thưởng đột xuất 02 cá nhân"). */
    award: z.string().nullable(),
    /** Hạng Nhất, Nhì, Ba. */
    rank: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
    recipient: Recipient,
    count: z.number().int().min(0),
    /** The whole that the count is a part of, as in "125/130 cá nhân". */
    outOf: z.number().int().min(0).optional(),
    /** The percentage printed beside the count. */
    percent: z.number().min(0).optional(),
    counting: Counting,
    status: FigureStatus,
    /** Absent where the report does not say. */
    occasion: Occasion.optional(),
    /** Only recipients of this role are counted; absent where all are. */
    role: RecipientRole.optional(),
    /** Only women or only men are counted; absent where all are. */
    sex: Sex.optional(),
    /** Who gave or is asked to give it, as printed. */
    authority: z.string().optional(),
    level: AwardLevel.nullable(),
    /** When it was achieved; the report's own period stands with the document, the decision's day in `decidedOn`. */
    period: Period.nullable(),
    /** The day of the decision that the sentence names. */
    decidedOn: z.iso.date().optional(),
    /** The unit that the figure speaks of; null where it could not be told. */
    unit: z.string().nullable(),
    /** The total that this figure is a part of, so that nothing is counted twice. */
    partOf: FigureId.optional(),
    /** The figure of the running text that says the same; on a table's figure only, so that a sum drops this one. */
    sameAs: FigureId.optional(),
    evidence: z.array(Evidence).min(1).readonly(),
    /** 0..1; below `REVIEW_BELOW` a person is asked. */
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type Figure = z.infer<typeof Figure>;
