import { z } from 'zod';
import { Evidence, Period } from './figure.ts';

/** A phong trào thi đua that a document names, with the period stated beside the name. */
export const Movement = z
  .object({
    /** The id in `knowledge/movements.json` of a movement that the whole country knows, also under a local name. */
    known: z.string().nullable(),
    /** As printed, without quotation marks. */
    name: z.string(),
    period: Period.nullable(),
    /** Every place that names it. */
    evidence: z.array(Evidence).min(1).readonly(),
  })
  .readonly();
export type Movement = z.infer<typeof Movement>;
