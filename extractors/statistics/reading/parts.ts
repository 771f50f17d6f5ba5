import { hasAny, plainQuantity, type Quantity, type Tag, type Term } from '../tagging/term.ts';
import { itemsOf } from './items.ts';
import { withoutNames } from './part-names.ts';
import { countOf, type Statement } from './statement.ts';
import { sumsOf, sumsOfStatements, totalOf } from './sums.ts';

/*
 * The parts of a total in brackets or behind "trong đó" are written shorter than a sentence: "tập thể 34, cá nhân
 * 200", "khối trường học: 50, khối xã: 70". Here they are written out, so that the grammar reads them.
 */

/** "trong đó", "có": what announces the parts inside a bracket. */
const LEAD_IN: readonly Tag[] = ['Including', 'Have', 'Colon'];
const NAMING: readonly Tag[] = [
  'Other',
  'Recipient',
  'Grantor',
  'Colon',
  'Have',
  'Plain',
  'Of',
  'Occasion',
  'NoForm',
  'Reward',
  'RewardNoun',
];

/** "tập thể 34": a recipient and its bare number, and nothing else. */
function isShort(item: readonly Term[]): boolean {
  const [recipient, number] = item;
  return item.length === 2 && recipient?.content.kind === 'recipient' && number?.content.kind === 'number';
}

function quantityTerm(term: Term, quantity: Quantity): Term {
  return { ...term, tags: new Set(['Quantity']), content: { kind: 'quantity', quantity } };
}

function quantityOf(recipient: Term, number: Term): Term {
  if (recipient.content.kind !== 'recipient' || number.content.kind !== 'number') return number;
  const { value: count, certainty } = number.content;
  const { recipient: kind, weak } = recipient.content;
  const quantity = { ...plainQuantity(kind, count, certainty), weak };
  return quantityTerm({ ...number, from: recipient.from }, quantity);
}

/** A list of nothing but "tập thể 34, cá nhân 200" as counts; other terms as they are. */
function withShortCounts(terms: readonly Term[]): readonly Term[] {
  const items = itemsOf(terms);
  if (!items.every(isShort)) return terms;
  const recipients = new Map(items.map(([recipient, number]) => [recipient, number]));
  return terms.flatMap((term) => {
    const number = recipients.get(term);
    if (number !== undefined) return [quantityOf(term, number)];
    return term.content.kind === 'number' ? [] : [term];
  });
}

/** Parts that miss their total by so much at most may still be its parts, printed or added up wrongly. */
const NEARLY = 0.3;
/** How sure such parts are: a person is asked. */
export const WRONG_SUM = 0.7;

/** Whether parts miss their total by little. */
export function isNearly(sum: number, total: number): boolean {
  return Math.abs(sum - total) <= total * NEARLY;
}

/** An item of names and one bare number: "khối mầm non 10", "huyện Hòa Sơn: 5". */
function isNamed(item: readonly Term[]): boolean {
  const numbers = item.filter((term) => term.content.kind === 'number');
  const last = item.at(-1);
  const plain = item.every((term) => term === last || hasAny(term, NAMING));
  return item.length > 1 && numbers.length === 1 && last?.content.kind === 'number' && plain;
}

/**
 * Parts by name, "trong đó khối mầm non 10, tiểu học 19", where they make up their only total, or nearly: they count what
 * it does.
 */
function withNamedCounts(terms: readonly Term[], totals: readonly Statement[]): readonly Term[] {
  const [total, ...others] = totals;
  const items = itemsOf(terms);
  if (total?.quantity == null || others.length > 0 || !items.every(isNamed)) return terms;
  const numbers = terms.flatMap(({ content }) => (content.kind === 'number' ? [content.value] : []));
  const sum = numbers.reduce((all, value) => all + value, 0);
  // "trong đó người trực tiếp công tác: 44" alone makes nothing up.
  const alone = items.length === 1 && terms[0]?.content.kind === 'recipient' && sum <= countOf(total);
  if (!alone && (items.length < 2 || !isNearly(sum, countOf(total)))) return terms;
  const doubt = alone || sum === countOf(total) ? 1 : WRONG_SUM;
  const { value } = total.quantity;
  return terms.map((term) =>
    term.content.kind === 'number'
      ? quantityTerm(term, { ...value, count: term.content.value, certainty: term.content.certainty * doubt })
      : term,
  );
}

/**
 * Parts by kind of unit: "120 cá nhân (khối trường học: 50, khối xã: 70)" counts people, for the total does and
 * the parts make it up.
 */
function ofTotalsRecipient(terms: readonly Term[], totals: readonly Statement[]): readonly Term[] {
  const [only, ...others] = sumsOfStatements(totals);
  const sum = totalOf(sumsOf(terms));
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

/** The same behind a colon in the text itself: "Giấy khen: tập thể 63; cá nhân 247". */
export function writtenOutBehindColon(terms: readonly Term[]): readonly Term[] {
  const colon = terms.findLastIndex((term) => term.tags.has('Colon'));
  const named = terms.slice(0, colon).some((term) => term.tags.has('Award'));
  if (colon < 0 || !named) return terms;
  return [...terms.slice(0, colon + 1), ...withShortCounts(terms.slice(colon + 1))];
}

/** "12 tập thể (trong đó 05 phòng)": under a total of collectives a body is counted for what it got. */
function asTotalCounts(terms: readonly Term[], totals: readonly Statement[]): readonly Term[] {
  const sums = sumsOfStatements(totals);
  return terms.map((term) => {
    const { content } = term;
    if (content.kind !== 'quantity' || !content.quantity.weak) return term;
    const total = sums.get(content.quantity.recipient) ?? 0;
    const fits = content.quantity.count <= total;
    return fits ? { ...term, content: { ...content, quantity: { ...content.quantity, weak: false } } } : term;
  });
}

/** The terms of a breakdown with its counts written out. */
export function writtenOut(terms: readonly Term[], totals: readonly Statement[]): readonly Term[] {
  if (totals.length === 0) return terms;
  const start = terms.findIndex((term) => !hasAny(term, LEAD_IN));
  const parts = withoutNames(terms.slice(Math.max(0, start)));
  return asTotalCounts(ofTotalsRecipient(withShortCounts(withNamedCounts(parts, totals)), totals), totals);
}
