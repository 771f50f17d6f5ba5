import type { Recipient } from '../../../model/figure.ts';
import type { Statement } from './statement.ts';

const UNEQUAL_ITEMS = 0.6;

/** How many a statement counts, and whom; null where it does not say. */
export interface Count {
  readonly value: number;
  readonly recipient: Recipient | null;
  readonly certainty: number;
}

/**
 * The count of a statement; its certainty falls where items and recipients differ.
 *
 * @example "18 cờ thi đua cho 25 tập thể" gives 25 collectives, doubted
 */
export function countedIn(statement: Statement): Count {
  const { quantity, items } = statement;
  if (quantity === null) {
    return { value: items?.value ?? 0, recipient: statement.itemsFor, certainty: items?.certainty ?? 1 };
  }
  const unequal = items !== null && items.value !== quantity.value.count;
  const { count, certainty, anyone } = quantity.value;
  const recipient = anyone ? null : quantity.value.recipient;
  return { value: count, recipient, certainty: certainty * (unequal ? UNEQUAL_ITEMS : 1) };
}
