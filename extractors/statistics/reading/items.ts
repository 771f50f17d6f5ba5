import { hasAny, type Tag, type Term } from '../tagging/term.ts';

/** What stands between the items of a list inside a sentence. */
export const BETWEEN_ITEMS: readonly Tag[] = ['Comma', 'Semicolon', 'And'];

/** The terms of each item of a list. */
export function itemsOf(terms: readonly Term[]): Term[][] {
  const items: Term[][] = [[]];
  for (const term of terms) {
    if (hasAny(term, BETWEEN_ITEMS)) items.push([]);
    else items.at(-1)?.push(term);
  }
  return items.filter((item) => item.length > 0);
}
