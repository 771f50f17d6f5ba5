import type { Counts, Story } from './story.ts';
import type { CountKey } from './words.ts';

/** The story with other counts in one of its years (from 0); `undefined` leaves a count out. */
export function counting(
  story: Story,
  counts: Readonly<Partial<Record<CountKey, number | undefined>>>,
  at = 0,
): Story {
  const years = story.years.map(({ year, counts: old }, index) =>
    index === at ? { year, counts: present({ ...old, ...counts }) } : { year, counts: old },
  );
  return { ...story, years };
}

/** The story without some counts, in all of its years. */
export function without(story: Story, ...keys: readonly CountKey[]): Story {
  const nothing = Object.fromEntries(keys.map((key) => [key, undefined]));
  return story.years.reduce((changed, _, at) => counting(changed, nothing, at), story);
}

/** The story with more paragraphs after its counts. */
export function saying(story: Story, ...paragraphs: readonly string[]): Story {
  return { ...story, said: [...story.said, ...paragraphs] };
}

/** A count of one of the years. @throws RangeError where the story has none */
export function countOf(story: Story, key: CountKey, at = 0): number {
  const count = story.years[at]?.counts[key];
  if (count === undefined) throw new RangeError(`no ${key} in year ${at}`);
  return count;
}

function present(counts: Readonly<Partial<Record<CountKey, number | undefined>>>): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined));
}

/** The unit's report on the first of the story's years alone, or on the year at another place (from 0). */
export function reportOnYear(story: Story, at = 0): Story {
  const year = story.years[at];
  if (year === undefined) throw new RangeError(`no year ${at}`);
  return { ...story, from: year.year, to: year.year, issuedOn: `${year.year}-12-15`, years: [year] };
}
