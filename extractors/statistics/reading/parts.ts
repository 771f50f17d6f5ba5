import type { Recipient } from '../../../model/figure.ts';
import type { Tag, Term } from '../tagging/term.ts';
import type { Statement } from './statement.ts';
import { exhausts, type Sums, sumsOf } from './sums.ts';

/*
 * The parts of a total in brackets or behind "trong đó" are written shorter than a sentence: "tập thể 34, cá nhân
 * 200", "khối trường học: 50, khối xã: 70". Here they are written out, so that the grammar reads them.
 */

const BETWEEN: readonly Tag[] = ['Comma', 'Semicolon', 'And'];

function itemsOf(terms: readonly Term[]): Term[][] {
  const items: Term[][] = [[]];
  for (const term of terms) {
    if (BETWEEN.some((tag) => term.tags.has(tag))) items.push([]);
    else items.at(-1)?.push(term);
  }
  return items.filter((item) => item.length > 0);
}

/** "tập thể 34": a recipient and its bare number, and nothing else. */
function isShort(item: readonly Term[]): boolean {
  const [recipient, number] = item;
  return item.length === 2 && recipient?.content.kind === 'recipient' && number?.content.kind === 'number';
}

function quantityOf(recipient: Term, number: Term): Term {
  if (recipient.content.kind !== 'recipient' || number.content.kind !== 'number') return number;
  const { value, certainty } = number.content;
  const { weak } = recipient.content;
  const quantity = {
    count: value,
    recipient: recipient.content.recipient,
    weak,
    occurrences: false,
    certainty,
  };
  return {
    ...number,
    from: recipient.from,
    tags: new Set(['Quantity']),
    content: { kind: 'quantity', quantity },
  };
}

/** A list of nothing but "tập thể 34, cá nhân 200" as counts; other terms as they are. */
function withShortCounts(terms: readonly Term[]): readonly Term[] {
  const items = itemsOf(terms);
  if (items.length < 2 || !items.every(isShort)) return terms;
  const recipients = new Map(items.map(([recipient, number]) => [recipient, number]));
  return terms.flatMap((term) => {
    const number = recipients.get(term);
    if (number !== undefined) return [quantityOf(term, number)];
    return term.content.kind === 'number' ? [] : [term];
  });
}

function recipientOf({ quantity, itemsFor }: Statement): Recipient {
  return quantity?.value.recipient ?? itemsFor ?? 'undivided';
}

function sumsOfTotals(totals: readonly Statement[]): Sums {
  const sums = new Map<Recipient, number>();
  for (const total of totals) {
    const recipient = recipientOf(total);
    const count = total.quantity?.value.count ?? total.items?.value;
    if (count !== undefined) sums.set(recipient, (sums.get(recipient) ?? 0) + count);
  }
  return sums;
}

/**
 * Parts by kind of unit: "120 cá nhân (khối trường học: 50, khối xã: 70)" counts people, for the total does and
 * the parts make it up.
 */
function ofTotalsRecipient(terms: readonly Term[], totals: readonly Statement[]): readonly Term[] {
  const [only, ...others] = sumsOfTotals(totals);
  const sum = [...sumsOf(terms).values()].reduce((all, count) => all + count, 0);
  const weak = terms.every(({ content }) => content.kind !== 'quantity' || content.quantity.weak);
  if (only === undefined || others.length > 0 || !weak || sum !== only[1]) return terms;
  const [recipient] = only;
  return terms.map((term) =>
    term.content.kind === 'quantity'
      ? {
          ...term,
          content: { kind: 'quantity', quantity: { ...term.content.quantity, recipient, weak: false } },
        }
      : term,
  );
}

/** The terms of a breakdown with its counts written out. */
export function writtenOut(terms: readonly Term[], totals: readonly Statement[]): readonly Term[] {
  return ofTotalsRecipient(withShortCounts(terms), totals);
}

const BY_SUM = 0.87;

/**
 * The parts that no pattern bound, where all parts together make up their totals: "khen thưởng 120 trường hợp;
 * trong đó nhiệm vụ phát triển kinh tế 20 trường hợp, khen niên hạn 100 trường hợp".
 */
export function boundBySum(
  terms: readonly Term[],
  totals: readonly Statement[],
  bound: readonly Statement[],
): Statement[] {
  if (!exhausts(sumsOfTotals(totals), sumsOf(terms))) return [];
  const taken = new Set(bound.map((statement) => statement.quantity?.term.from));
  return terms.flatMap((term) => {
    if (term.content.kind !== 'quantity' || taken.has(term.from)) return [];
    const { quantity } = term.content;
    const total = totals.find((one) => [quantity.recipient, 'undivided'].includes(recipientOf(one)));
    if (total === undefined) return [];
    const part = { pattern: 'part-by-sum', quantity: { term, value: quantity }, items: null, itemsFor: null };
    return [{ ...total, ...part, certainty: total.certainty * BY_SUM, partOf: total }];
  });
}
