import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Figure, FigureStatus, Occasion, Recipient } from '../../../model/figure.ts';
import { figure, yearPeriod } from './figures.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);

const Golden = z.object({
  document: z.object({ title: z.string(), unit: z.string() }),
  figures: z.array(
    z.object({
      year: z.number(),
      recipient: Recipient,
      count: z.number(),
      quote: z.string(),
      award: z.string().nullable(),
      status: FigureStatus,
      occasion: Occasion.optional(),
    }),
  ),
});

/** Whether the folder with the seeds and their golden figures stands beside the checkout. */
export const HAS_SHARED = existsSync(SHARED);

/** The text of a seed, by its file name without the ending. */
export function seedText(name: string): string {
  return readFileSync(new URL(`seeds/${name}.txt`, SHARED), 'utf8');
}

/** What a careful person reads out of seed 001, as figures. */
export function goldenReport(): { title: string; unit: string; figures: Figure[] } {
  const text = readFileSync(new URL('golden/001_bf079fbe5f21ce60.json', SHARED), 'utf8');
  const golden = Golden.parse(JSON.parse(text));
  const figures = golden.figures.map(({ year, quote, occasion, ...rest }, index) =>
    figure({
      ...rest,
      ...(occasion === undefined ? {} : { occasion }),
      unit: golden.document.unit,
      period: yearPeriod(year),
      evidence: [{ page: 2, box: [72, index * 14, 400, index * 14 + 12], text: quote }],
    }),
  );
  return { title: golden.document.title, unit: golden.document.unit, figures };
}
