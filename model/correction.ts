import { z } from 'zod';
import { FigureStatus, Occasion, Period, Recipient, RecipientRole, Sex } from './figure.ts';

/** The fields of a figure that a person may set right; what is absent stays as the machine read it. */
export const FigureChanges = z
  .object({
    award: z.string().nullable(),
    rank: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    recipient: Recipient,
    count: z.number().int().min(0).max(10_000_000),
    status: FigureStatus,
    occasion: Occasion.nullable(),
    role: RecipientRole.nullable(),
    sex: Sex.nullable(),
    period: Period.nullable(),
    unit: z.string().nullable(),
  })
  .partial()
  .readonly();
export type FigureChanges = z.infer<typeof FigureChanges>;

const Subject = z.enum(['figure', 'flag']);

/**
 * What a person said of a figure or a flag. Corrections only grow and the latest holds; the machine's value
 * stays beneath. `dismiss` says "this is no figure" or "this flag does not matter", `reopen` takes it back.
 */
export const Correction = z
  .object({
    subject: Subject,
    subjectId: z.string(),
    action: z.enum(['confirm', 'correct', 'dismiss', 'reopen']),
    changes: FigureChanges.nullable(),
    reviewer: z.string().min(1).max(100),
    madeAt: z.iso.datetime(),
  })
  .readonly();
export type Correction = z.infer<typeof Correction>;
