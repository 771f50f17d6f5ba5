import { z } from 'zod';
import sourcesJson from '../../../knowledge/sources.json' with { type: 'json' };

/** What a key of `sources` stands for: an act, a form, a page; `url` is null where no public address is known. */
const Source = z.object({ title: z.string().min(1), url: z.url().nullable() }).readonly();
export type Source = z.infer<typeof Source>;

const sources: ReadonlyMap<string, Source> = new Map(
  Object.entries(z.object({ sources: z.record(z.string(), Source) }).parse(sourcesJson).sources),
);

/** Whether a fact was read in its source or stands there from memory, and is still to be compared. */
export const Provenance = z.enum(['seen', 'recalled']);

/** Keys of `knowledge/sources.json`; a key that it does not have fails the load, so that no source is a mere word. */
export const SourceKeys = z
  .array(z.string().refine((key) => sources.has(key), { error: ({ input }) => `unknown source: ${input}` }))
  .readonly();

/** The two fields that every entry of the knowledge carries: how it is known, and from where. */
export const PROVEN = { evidence: Provenance, sources: SourceKeys };

/** Whether an entry that claims to have been seen says where. */
export function isProven(entry: {
  readonly evidence: 'seen' | 'recalled';
  readonly sources: readonly string[];
}): boolean {
  return entry.evidence === 'recalled' || entry.sources.length > 0;
}

/**
 * What a key of the knowledge's `sources` stands for; undefined for a key that there is not.
 *
 * @example sourceOf('L22_8')?.title // 'Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 8'
 */
export function sourceOf(key: string): Source | undefined {
  return sources.get(key);
}
