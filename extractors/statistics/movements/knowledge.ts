import { z } from 'zod';
import movementsJson from '../../../knowledge/movements.json' with { type: 'json' };

const KnownMovement = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Words by which a local name of the same movement is told. */
    parts: z.array(z.string()).readonly(),
    evidence: z.enum(['seen', 'recalled']),
    sources: z.array(z.string()).readonly(),
  })
  .readonly();
export type KnownMovement = z.infer<typeof KnownMovement>;

/** The movements that the whole country knows (`knowledge/movements.json`). */
export const knownMovements: readonly KnownMovement[] = z
  .object({ movements: z.array(KnownMovement) })
  .parse(movementsJson).movements;
