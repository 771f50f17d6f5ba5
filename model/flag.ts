import { z } from 'zod';
import { Evidence, FigureId } from './figure.ts';

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** The article a check stands on and the days between which it is in force (`to` null: still in force). */
export const LegalBasis = z
  .object({ text: z.string(), from: z.iso.date().nullable(), to: z.iso.date().nullable() })
  .readonly();
export type LegalBasis = z.infer<typeof LegalBasis>;

/** The id of a flag within its document: the rule and what it points at. */
export const FlagId = z
  .string()
  .regex(/^g_[0-9a-f]{12}$/)
  .brand<'FlagId'>();
export type FlagId = z.infer<typeof FlagId>;

/** Another document that a flag compares with, by the name of its file, and the figure to look at in it. */
export const OtherDocument = z
  .object({ documentId: z.uuid(), name: z.string(), figure: FigureId.nullable() })
  .readonly();
export type OtherDocument = z.infer<typeof OtherDocument>;

/** Something that looks wrong, in words for a reviewer, with the figures and places it speaks of. */
export const Flag = z
  .object({
    id: FlagId,
    rule: z.string(),
    severity: Severity,
    /** Vietnamese, complete, with the numbers in it. */
    message: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    figures: z.array(FigureId).readonly(),
    evidence: z.array(Evidence).readonly(),
    basis: LegalBasis.nullable(),
    /** Empty for a flag of one document by itself. What was stored before has the default. */
    others: z.array(OtherDocument).readonly().default([]),
  })
  .readonly();
export type Flag = z.infer<typeof Flag>;
