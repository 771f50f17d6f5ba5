import type { RunningText } from './running-text.ts';
import { sentenceAround } from './running-text.ts';
import type { YearSpan } from './years.ts';

/** A span of years that the text names ("giai đoạn 2010-2015", "05 năm (2010-2015)"), and the sentence around it. */
export interface StatedPeriod {
  readonly years: YearSpan;
  readonly start: number;
  readonly end: number;
  /** The words of the period itself. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

const YEARS = String.raw`(?:từ\s+)?(?:năm\s+)?(?<from>(?:19|20)\d\d)\s*(?:[-–—]|đến(?:\s+năm)?)\s*(?<to>(?:19|20)\d\d)(?!\d)`;
const COUNTED_YEARS = String.raw`\d{1,2}\s+năm(?:\s+qua)?`;

/** The pattern of a phrase whose words may be set apart by commas, dashes or "và" ("thi đua - khen thưởng"). */
export function phrasePattern(phrase: string): string {
  return phrase.split(' ').map(escaped).join(String.raw`(?:\s*[,–—-]\s*|\s+)(?:và\s+)?`);
}

/** The pattern of any of some phrases, the longest first. */
export function anyOf(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(phrasePattern).join('|')})`;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/**
 * Every labelled span of years in the text, in order. Bare years ("2019-2020") and days are left out.
 *
 * @param labels words that name a period, such as "giai đoạn"
 */
export function statedPeriods(running: RunningText, labels: readonly string[]): StatedPeriod[] {
  const label = `(?:${anyOf(labels)}|${COUNTED_YEARS})`;
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d])${label}[\s,(:]*(?:${anyOf(labels)}\s+)?${YEARS}\)?`,
    'giu',
  );
  return [...running.text.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return {
      years: { from: Number(match.groups?.from), to: Number(match.groups?.to) },
      start,
      end,
      text: match[0],
      ...sentenceAround(running.text, start, end),
    };
  });
}
