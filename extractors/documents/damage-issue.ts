import type { Issue } from '../../model/issue.ts';
import { issue } from '../../model/make-issue.ts';
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
