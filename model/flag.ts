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
  })
  .readonly();
export type Flag = z.infer<typeof Flag>;
