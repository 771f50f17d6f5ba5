import { z } from 'zod';
import { BREAKDOWNS, DELIVERABLES, REPORTER_GROUPS } from './campaign-choices.ts';
import { Evidence, FigureStatus, Period, Recipient } from './figure.ts';

/** Where an item of a campaign was printed, and how sure its reading is (0..1; below `REVIEW_BELOW` a person is asked). */
const shown = { evidence: z.array(Evidence).min(1).readonly(), confidence: z.number().min(0).max(1) };

/** What is to be handed in; `bao_cao` is a report that the letter calls by no other name. */
export const Deliverable = z.enum(DELIVERABLES);
export type Deliverable = z.infer<typeof Deliverable>;

/** Kinds of units that a letter addresses together; `don_vi` stands for "the agencies and units" at large. */
export const ReporterGroup = z.enum(REPORTER_GROUPS);
export type ReporterGroup = z.infer<typeof ReporterGroup>;

/** Who must report: the words as printed and the groups that they name; no group for a unit called by its own name. */
export const Reporter = z
  .object({
    name: z.string(),
    groups: z.array(ReporterGroup).readonly(),
    source: z.enum(['address', 'body']),
    ...shown,
  })
  .readonly();
export type Reporter = z.infer<typeof Reporter>;

/** To whom something is handed in, and by way of whom: "Sở Nội vụ (qua Ban Thi đua - Khen thưởng)". */
export const Receiver = z.object({ name: z.string(), through: z.string().nullable(), ...shown }).readonly();
export type Receiver = z.infer<typeof Receiver>;

/** One thing asked for and the period that it speaks of. */
export const Request = z.object({ deliverable: Deliverable, period: Period.nullable(), ...shown }).readonly();
export type Request = z.infer<typeof Request>;

/** The days that the figures are counted over; `from` is null where only the last day is given. */
export const CutOff = z.object({ from: z.iso.date().nullable(), to: z.iso.date(), ...shown }).readonly();
export type CutOff = z.infer<typeof CutOff>;

/**
 * The last day on which something may be handed in. "Trước ngày 03/11/2021" and "chậm nhất ngày 03/11/2021" both
 * give 2021-11-03: offices use them alike; `wording` keeps which it was.
 */
export const Deadline = z
  .object({
    on: z.iso.date(),
    /** `HH:MM`, where an hour is given. */
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .nullable(),
    wording: z.enum(['before', 'latest']),
    /** False where the letter left the year out and it was taken from the letter's own date. */
    yearStated: z.boolean(),
    deliverables: z.array(Deliverable).min(1).readonly(),
    /** For whom; empty where it holds for everybody whom the letter addresses. */
    reporters: z.array(z.object({ name: z.string(), groups: z.array(ReporterGroup).readonly() })).readonly(),
    receiver: z.object({ name: z.string(), through: z.string().nullable() }).nullable(),
    ...shown,
  })
  .readonly();
export type Deadline = z.infer<typeof Deadline>;

/** A section that the report must have; `path` is made of the labels above it: "I.6.c". */
export const Section = z
  .object({
    path: z.string(),
    label: z.string(),
    title: z.string(),
    level: z.number().int().min(0),
    ...shown,
  })
  .readonly();
export type Section = z.infer<typeof Section>;

/** Parts to be told apart: leaders, those who work directly, women. */
export const Breakdown = z.enum(BREAKDOWNS);
export type Breakdown = z.infer<typeof Breakdown>;

/** Figures that the report must give. Empty lists mean that the letter does not say. */
export const AskedFigures = z
  .object({
    /** Ids of `knowledge/awards.json`. */
    awards: z.array(z.string()).readonly(),
    recipients: z.array(Recipient).readonly(),
    statuses: z.array(FigureStatus).readonly(),
    /** Numbers, shares, lists of names, or just "the results". */
    measures: z.array(z.enum(['count', 'share', 'list', 'result'])).readonly(),
    breakdown: z.array(Breakdown).readonly(),
    /** The `path` of the section that it stands in. */
    section: z.string().nullable(),
    ...shown,
  })
  .readonly();
export type AskedFigures = z.infer<typeof AskedFigures>;

/** An annexed table or form to be filled in: "Biểu số 01", "Phụ lục II". */
export const RequiredForm = z.object({ name: z.string(), title: z.string().nullable(), ...shown }).readonly();
export type RequiredForm = z.infer<typeof RequiredForm>;

/**
 * By which way: an e-mail address (mended where the print put spaces into it) or a system by its name. `contact` is
 * an address that only stands in the letter's foot.
 */
export const Channel = z
  .object({
    kind: z.enum(['email', 'system']),
    value: z.string(),
    use: z.enum(['delivery', 'contact']),
    ...shown,
  })
  .readonly();
export type Channel = z.infer<typeof Channel>;

/** How it must be made: on paper, as a file, signed electronically, in a typeface. */
export const FormatDemand = z
  .object({ kind: z.enum(['paper', 'file', 'word', 'excel', 'signed', 'typeface', 'length']), ...shown })
  .readonly();
export type FormatDemand = z.infer<typeof FormatDemand>;

/** Whom to ask: an office and its telephone number, digits only. Persons are not kept. */
export const Contact = z.object({ office: z.string().nullable(), phone: z.string(), ...shown }).readonly();
export type Contact = z.infer<typeof Contact>;

/** What happens to those who are late, in the letter's words. */
export const Sanction = z.object({ text: z.string(), ...shown }).readonly();
export type Sanction = z.infer<typeof Sanction>;

/**
 * Đợt báo cáo: what a guidance letter asks for. Who, what, over which days, by when, in which sections and figures,
 * by which way; every item with its place in the letter.
 *
 * @example a letter that says "báo cáo tổng kết năm 2021 … gửi về Sở Nội vụ chậm nhất ngày 03/11/2021" gives
 * `deadlines: [{ on: '2021-11-03', deliverables: ['tong_ket'], receiver: { name: 'Sở Nội vụ', through: null }, … }]`
 */
export const Campaign = z
  .object({
    /** The number of the letter that this one stands in place of. */
    replaces: z.string().nullable(),
    requests: z.array(Request).min(1).readonly(),
    reporters: z.array(Reporter).readonly(),
    receivers: z.array(Receiver).readonly(),
    cutOffs: z.array(CutOff).readonly(),
    deadlines: z.array(Deadline).readonly(),
    sections: z.array(Section).readonly(),
    figures: z.array(AskedFigures).readonly(),
    forms: z.array(RequiredForm).readonly(),
    formats: z.array(FormatDemand).readonly(),
    channels: z.array(Channel).readonly(),
    contacts: z.array(Contact).readonly(),
    sanctions: z.array(Sanction).readonly(),
  })
  .readonly();
export type Campaign = z.infer<typeof Campaign>;
