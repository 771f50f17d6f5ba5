import { z } from 'zod';
import { Breakdown, Section } from './campaign.ts';
import { FigureStatus } from './figure.ts';

/**
 * Something that a campaign asks for and a report does not have. `mentioned` tells of an award that the report speaks
 * of without a number that could be read.
 */
export const ReportGap = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('section'),
    path: Section.unwrap().shape.path,
    label: Section.unwrap().shape.label,
    title: Section.unwrap().shape.title,
  }),
  z.object({ kind: z.literal('award'), award: z.string(), mentioned: z.boolean() }),
  z.object({ kind: z.literal('status'), status: FigureStatus }),
  z.object({ kind: z.literal('breakdown'), part: Breakdown }),
  z.object({ kind: z.literal('share') }),
]);
export type ReportGap = Readonly<z.infer<typeof ReportGap>>;
