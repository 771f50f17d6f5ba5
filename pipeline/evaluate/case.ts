import { z } from 'zod';
import { FigureStatus, Recipient } from '../../model/figure.ts';

const Rank = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** A year, a span of days, a label as the figure must carry it, or null where no period may come out. */
const WantedPeriod = z.union([
  z.number().int().min(1900).max(2200),
  z.string().min(1),
  z.object({ from: z.iso.date(), to: z.iso.date() }),
  z.null(),
]);
export type WantedPeriod = z.infer<typeof WantedPeriod>;

const WantedFigure = z.object({
  award: z.string().min(1).nullable(),
  /** Absent or null: the figure must have none. */
  rank: Rank.nullish().transform((rank) => rank ?? undefined),
  recipient: Recipient,
  count: z.number().int().min(0),
  status: FigureStatus.default('awarded'),
  /** Compared only where it is given. */
  period: WantedPeriod.optional(),
});
export type WantedFigure = z.infer<typeof WantedFigure>;

/** Fields that no figure beyond the wanted ones may have together; at least one. */
const PartialFigure = z
  .strictObject({
    award: z.string().min(1).nullable(),
    rank: Rank,
    recipient: Recipient,
    count: z.number().int(),
    status: FigureStatus,
  })
  .partial()
  .refine((fields) => Object.keys(fields).length > 0);

/** A count, an award's id, or some fields of a figure. */
const Never = z
  .union([z.number().int(), z.string().min(1), PartialFigure])
  .transform((never): z.infer<typeof PartialFigure> => {
    if (typeof never === 'number') return { count: never };
    if (typeof never !== 'string') return never;
    return /^\d+$/.test(never) ? { count: Number(never) } : { award: never };
  });
export type Never = z.infer<typeof Never>;

/**
 * A text and all the figures that must come out of it. Keys that are not named here are let pass.
 *
 * @example
 * { "id": "a", "text": "Tặng Giấy khen cho 12 cá nhân.", "never": [2024],
 *   "figures": [{ "award": "GK", "recipient": "ca_nhan", "count": 12, "status": "awarded" }] }
 */
export const Case = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  figures: z.array(WantedFigure),
  never: z.array(Never).default([]),
});
export type Case = z.infer<typeof Case>;
