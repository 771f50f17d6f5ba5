import { z } from 'zod';
import { Evidence } from './figure.ts';

/**
 * A heading of a document. The headings stand in reading order; `depth` (from 0) and `parent`, the index of the
 * heading that it stands under, make a tree of them.
 */
export const Heading = z
  .object({
    /** As printed: "Phần I", "I.", "1.1.", "a)", "Điều 1." */
    label: z.string(),
    text: z.string(),
    depth: z.number().int().min(0),
    parent: z.number().int().min(0).nullable(),
    evidence: z.array(Evidence).min(1).readonly(),
  })
  .readonly();
export type Heading = z.infer<typeof Heading>;
