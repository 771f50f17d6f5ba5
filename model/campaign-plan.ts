import { z } from 'zod';
import { AskedFigures, CutOff, Deadline, ReporterGroup, Request, Section } from './campaign.ts';
import { DateParts } from './letterhead.ts';

/** What a person settled has no place on a page and no doubt. */
const read = { evidence: true, confidence: true } as const;

export const PlanRequest = Request.unwrap().omit(read).readonly();
export type PlanRequest = z.infer<typeof PlanRequest>;
export const PlanDeadline = Deadline.unwrap()
  .omit({ ...read, wording: true, yearStated: true })
  .readonly();
export type PlanDeadline = z.infer<typeof PlanDeadline>;
export const PlanSection = Section.unwrap()
  .omit({ ...read, level: true })
  .extend({
    /** For whom it is meant; empty for whom the section above it is meant, or everybody. */
    groups: z.array(ReporterGroup).max(10).readonly().default([]),
  })
  .readonly();
export type PlanSection = z.infer<typeof PlanSection>;
export const PlanFigures = AskedFigures.unwrap().omit(read).readonly();
export type PlanFigures = z.infer<typeof PlanFigures>;

/** How reports cite the letter: "839/SNV-TĐKT", or "/SNV-TĐKT" while its number is blank, and its day. */
export const PlanLetter = z
  .object({ code: z.string().max(100).nullable(), date: DateParts.nullable() })
  .readonly();
export type PlanLetter = z.infer<typeof PlanLetter>;

/**
 * A campaign as a person settled it: what a guidance letter asks for, accepted or mended, or entered by hand.
 * Reports are held against this and never against what the machine read.
 *
 * @example { title: 'Tổng kết năm 2021', requests: [{ deliverable: 'tong_ket', period: { from: '2021-01-01', … } }],
 * cutOff: { from: null, to: '2021-10-31' }, deadlines: [{ on: '2021-11-03', reporters: [], … }], … }
 */
export const CampaignPlan = z
  .object({
    title: z.string().trim().min(1).max(500),
    letter: PlanLetter,
    /** The office that asks, as it signs reminders: "Sở Nội vụ tỉnh Hòa Sơn", and the body above it. */
    office: z
      .object({ name: z.string().max(200), parent: z.string().max(200).nullable() })
      .readonly()
      .nullable(),
    requests: z.array(PlanRequest).min(1).max(20).readonly(),
    cutOff: CutOff.unwrap().omit(read).readonly().nullable(),
    deadlines: z.array(PlanDeadline).max(50).readonly(),
    sections: z.array(PlanSection).max(300).readonly(),
    figures: z.array(PlanFigures).max(100).readonly(),
  })
  .readonly();
export type CampaignPlan = z.infer<typeof CampaignPlan>;

/** The longest name of a unit, and the most groups that it may belong to. */
export const MOST_NAME = 300;
export const MOST_GROUPS = 10;

/** What a person says of a unit that must report. */
export const NewReportingUnit = z
  .object({
    name: z.string().trim().min(1).max(MOST_NAME),
    groups: z.array(ReporterGroup).max(MOST_GROUPS).readonly(),
    /** The unit above it, in words: "UBND huyện Bình Khê". */
    parent: z.string().trim().min(1).max(MOST_NAME).nullable(),
  })
  .readonly();
export type NewReportingUnit = z.infer<typeof NewReportingUnit>;

/** A unit that must report; `unitId` is its way in the lists of units, null where they do not know it. */
export const ReportingUnit = NewReportingUnit.unwrap()
  .extend({ id: z.uuid(), unitId: z.string().nullable() })
  .readonly();
export type ReportingUnit = z.infer<typeof ReportingUnit>;

/** What a person said of a document in a campaign; what is null is left to the machine. */
export const ReportDecision = z
  .object({
    /** Whether it is a report of the campaign. */
    belongs: z.boolean().nullable(),
    unitId: z.uuid().nullable(),
    /** The day on the stamp of receipt. */
    receivedOn: z.iso.date().nullable(),
    /** "Complete as it is": what the machine misses does not count. */
    accepted: z.boolean(),
  })
  .readonly();
export type ReportDecision = z.infer<typeof ReportDecision>;
