import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a report can count: an award and its recipients. */
export const COUNT_KEYS = [
  'LDTT',
  'CSTDCS',
  'CSTD_BO_TINH',
  'TTLDTT',
  'TTLDXS',
  'CO_BO_TINH',
  'BK_TINH_TT',
  'BK_TINH',
  'GK_TT',
  'GK',
] as const;
export const CountKey = z.enum(COUNT_KEYS);
export type CountKey = z.infer<typeof CountKey>;

const Unit = z.strictObject({
  kind: z.enum(['so', 'benh_vien', 'truong', 'cong_ty', 'huyen', 'quan_doi', 'tinh', 'xa']),
  issuer: z.string(),
  short: z.string(),
  parent: z.string(),
  body: z.string(),
  place: z.string(),
  symbol: z.string(),
  signature: z.string(),
  grantor: z.string(),
  parts: z.string(),
  people: z.string(),
});
/** A unit that reports. */
export type Unit = z.infer<typeof Unit>;

const Words = z.strictObject({
  note: z.string(),
  units: z.array(Unit).min(1),
  counts: z.record(
    CountKey,
    z.strictObject({ name: z.string(), noun: z.string(), said: z.array(z.string()).length(3) }),
  ),
  openings: z.array(z.string()).min(1),
  shortcomings: z.array(z.string()).min(1),
  plans: z.array(z.string()).min(1),
});

/** Of what words the generated reports are made. */
export const words = Words.parse(JSON.parse(readFileSync(new URL('words.json', import.meta.url), 'utf8')));
