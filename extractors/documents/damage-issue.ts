import type { Issue, StepResult } from '../../model/issue.ts';
import { issue } from '../../model/make-issue.ts';
import { type Page, type Word, wordsOf } from '../../model/page.ts';
import type { DamagedPlace } from '../text/damage.ts';
import { takeCensus } from '../text/quality.ts';

const EXAMPLES = 5;

/** The share of a text's syllables that are damaged, 0..1. */
export function damagedShare(places: readonly DamagedPlace[], text: string): number {
  return Math.min(1, places.length / Math.max(1, takeCensus(text).syllables));
}

/** One issue about a page's damaged places, pointing at the first; none where there are none. */
export function damageIssue(page: number, places: readonly DamagedPlace[]): Issue[] {
  const first = places[0];
  if (first === undefined) return [];
  const examples = [...new Set(places.map((place) => place.text))].slice(0, EXAMPLES);
  const parameters = {
    page,
    places: places.length,
    examples: examples.map((text) => `“${text}”`).join(', '),
  };
  return [issue('damaged-text-layer', 'warning', parameters, { page, box: first.box })];
}

/** A note about the words of a page that were repaired, pointing at the first; none where there are none. */
export function repairIssue(page: number, words: readonly Word[]): Issue[] {
  const repaired = words.filter((word) => word.repaired === true);
  const first = repaired[0];
  if (first === undefined) return [];
  const examples = [...new Set(repaired.map(({ text }) => bare(text)))].slice(0, EXAMPLES);
  const parameters = {
    page,
    words: repaired.length,
    examples: examples.map((text) => `“${text}”`).join(', '),
  };
  return [issue('repaired-text-layer', 'info', parameters, { page, box: first.box })];
}

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** A question mark within a word: what programs print for letters that their font lacks. */
const PRINTED_LOSS = /\p{L}\?+\p{L}|(?<!\p{L})\?+\p{L}/u;
const FEW_PRINTED = 5;

/**
 * Says so where even the print has question marks for letters: neither the file's text nor its picture holds what was
 * lost, and another copy has to be asked for. Such a page is worth nothing.
 */
export function tellLossInPrint({ value: page, issues }: StepResult<Page>): StepResult<Page> {
  const words = wordsOf(page).filter(({ text }) => PRINTED_LOSS.test(text));
  if (words.length < FEW_PRINTED) return { value: page, issues };
  const examples = [...new Set(words.map(({ text }) => `“${text}”`))].slice(0, EXAMPLES).join(', ');
  const parameters = { page: page.number, places: words.length, examples };
  const lost = issue('letters-lost-in-print', 'error', parameters, { page: page.number });
  return { value: { ...page, quality: Math.min(page.quality, 0.1) }, issues: [...issues, lost] };
}
