import type { Evidence } from '../../model/figure.ts';
import { quoteOf } from '../../model/quote.ts';

/**
 * Some places in their printed words, for a message: the first few, and how many there are beside them.
 *
 * @example quotesOf([[{ text: '12 tập thể', … }], …], 1) // '“12 tập thể” (+4)'
 */
export function quotesOf(places: readonly (readonly Evidence[])[], most: number): string {
  const shown = places.slice(0, most).map((evidence) => `“${quoteOf(evidence)}”`);
  const more = places.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` (+${more})` : '');
}
