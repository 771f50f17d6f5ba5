import type { Recipient } from '../../../model/figure.ts';
import type { Term } from '../tagging/term.ts';
import { countOf, type Statement } from './statement.ts';

/** What is counted for each kind of recipient. */
export type Sums = ReadonlyMap<Recipient, number>;

/** The counts of terms added up. */
export function sumsOf(terms: readonly Term[]): Sums {
  const sums = new Map<Recipient, number>();
  for (const { content } of terms) {
    if (content.kind !== 'quantity') continue;
    const { recipient, count } = content.quantity;
    sums.set(recipient, (sums.get(recipient) ?? 0) + count);
  }
  return sums;
}

/** Whom a statement counts; `undivided` where it does not say. */
export function countedBy({ quantity, itemsFor }: Statement): Recipient {
  return quantity?.value.recipient ?? itemsFor ?? 'undivided';
}

/** The counts of statements added up. */
export function sumsOfStatements(statements: readonly Statement[]): Sums {
  const sums = new Map<Recipient, number>();
  for (const statement of statements) {
    const recipient = countedBy(statement);
    sums.set(recipient, (sums.get(recipient) ?? 0) + countOf(statement));
  }
  return sums;
}

/** Whether no kind is counted more often in the parts than in the totals. */
export function fitsInto(totals: Sums, parts: Sums): boolean {
  return [...parts].every(([recipient, sum]) => sum <= (totals.get(recipient) ?? -1));
}

/** The counts of all kinds together. */
export function totalOf(sums: Sums): number {
  return [...sums.values()].reduce((sum, count) => sum + count, 0);
}

/** Whether the parts make up the totals, kind by kind; an undivided total is made up by parts of any kind. */
export function exhausts(totals: Sums, parts: Sums): boolean {
  const undivided = totals.size === 1 && totals.has('undivided');
  if (undivided) return totalOf(totals) === totalOf(parts);
  return [...totals].every(([recipient, sum]) => parts.get(recipient) === sum) && parts.size === totals.size;
}
