import { hasAny, type Tag, type Term } from '../tagging/term.ts';
import { isNamedPart, segmentsOf } from './breakdown.ts';
import { clauseAround } from './clause.ts';
import { itemsOf } from './items.ts';
import { isNearly, WRONG_SUM } from './parts.ts';
import { isSameAward } from './same-award.ts';
import { countOf, positionOf, repointed, type Statement } from './statement.ts';
import { countedBy, exhausts, sumsOf, sumsOfStatements, totalOf } from './sums.ts';

/*
 * Counts that no pattern binds, but that add up to a total to the last one: that they do is no chance, so they are
 * its parts.
 */

const BY_SUM = 0.87;

/** A count as a part of a total. */
function partOf(total: Statement, term: Term): Statement | null {
  const { content } = term;
  const part = { ...total, pattern: 'part-by-sum', certainty: total.certainty * BY_SUM, partOf: total };
  if (content.kind === 'quantity')
    return { ...part, quantity: { term, value: content.quantity }, items: null, itemsFor: null };
  if (content.kind !== 'number' || total.quantity !== null) return null;
  return { ...part, items: { term, value: content.value, certainty: content.certainty } };
}

function isBound(term: Term, bound: readonly Statement[]): boolean {
  return bound.some(({ quantity, items }) => (quantity ?? items)?.term.from === term.from);
}

/** Whether each number has its occasion before it: "khen thường xuyên 310, khen chuyên đề 165". */
function areByOccasion(terms: readonly Term[]): boolean {
  const items = itemsOf(terms).filter((item) => item.some(({ content }) => content.kind === 'number'));
  return items.every((item) => item.some(({ content }) => content.kind === 'occasion'));
}

/** "812 Bằng khen, trong đó khen thường xuyên 430, khen chuyên đề 382": bare numbers that make up a number of things. */
function itemsBySum(
  terms: readonly Term[],
  totals: readonly Statement[],
  bound: readonly Statement[],
): Statement[] {
  const [total, ...others] = totals;
  const numbers = terms.filter(({ content }) => content.kind === 'number');
  const sum = numbers.reduce((all, { content }) => all + (content.kind === 'number' ? content.value : 0), 0);
  const free =
    numbers.every((term) => !isBound(term, bound)) && terms.every((term) => !hasAny(term, ['Quantity']));
  if (total === undefined || total.quantity !== null || others.length > 0 || numbers.length < 2 || !free)
    return [];
  if (sum !== countOf(total) && !(isNearly(sum, countOf(total)) && areByOccasion(terms))) return [];
  const own = sum === countOf(total) ? total : { ...total, certainty: total.certainty * WRONG_SUM };
  return numbers.flatMap((term) => {
    const part = partOf(own, term);
    return part === null ? [] : [{ ...part, partOf: total }];
  });
}

/**
 * The parts of a breakdown that no pattern bound, where all its counts together make up its totals: "khen thưởng 120
 * trường hợp; trong đó nhiệm vụ phát triển kinh tế 20 trường hợp, khen niên hạn 100 trường hợp".
 */
export function boundBySum(
  terms: readonly Term[],
  totals: readonly Statement[],
  bound: readonly Statement[],
): Statement[] {
  if (!exhausts(sumsOfStatements(totals), sumsOf(terms))) return itemsBySum(terms, totals, bound);
  return terms.flatMap((term) => {
    if (term.content.kind !== 'quantity' || isBound(term, bound)) return [];
    const { recipient } = term.content.quantity;
    const total = totals.find((one) => [recipient, 'undivided'].includes(countedBy(one)));
    return total === undefined ? [] : (partOf(total, term) ?? []);
  });
}

/** Parts that are named and counted behind semicolons, each of the same people: "62 nữ; người dân tộc thiểu số 41 người". */
export function boundByName(
  terms: readonly Term[],
  totals: readonly Statement[],
  bound: readonly Statement[],
): Statement[] {
  const [, ...behind] = segmentsOf(terms);
  return behind.filter(isNamedPart).flatMap((segment) => {
    const term = segment.find((one) => one.content.kind === 'quantity');
    if (term?.content.kind !== 'quantity' || isBound(term, bound)) return [];
    const { recipient, count } = term.content.quantity;
    const total = totals.find((one) => countedBy(one) === recipient && count <= countOf(one));
    return total === undefined ? [] : (partOf(total, term) ?? []);
  });
}

/** The unbound counts of the same recipients as a statement's, of the terms given. */
function unboundLike(total: Statement, terms: readonly Term[], bound: readonly Statement[]): Term[] {
  return terms.filter(
    (term) =>
      term.content.kind === 'quantity' &&
      term.content.quantity.recipient === countedBy(total) &&
      !isBound(term, bound),
  );
}

/** How many statements behind a total make it up, each of the same award; 0 where they do not. */
function madeUpBy(total: Statement, behind: readonly Statement[]): number {
  let sum = 0;
  for (const [at, statement] of behind.entries()) {
    if (statement.partOf !== null || !isSameAward(statement, total)) return 0;
    sum += countOf(statement);
    if (sum === countOf(total) && at > 0) return at + 1;
    if (sum > countOf(total)) return 0;
  }
  return 0;
}

/**
 * An undivided total said before the counts that make it up, award and all: "24 Bằng khen của UBND tỉnh có 10 Bằng
 * khen cho tập thể, 14 Bằng khen cho cá nhân".
 */
export function underTotals(statements: readonly Statement[]): Statement[] {
  const totals = new Map<Statement, Statement>();
  for (const [at, total] of statements.entries()) {
    if (countedBy(total) !== 'undivided' || totals.has(total)) continue;
    const behind = statements.slice(at + 1);
    for (const part of behind.slice(0, madeUpBy(total, behind))) totals.set(part, total);
  }
  return repointed(statements, (own) => ({ ...own, partOf: own.partOf ?? totals.get(own) ?? null }));
}

const HAS: readonly Tag[] = ['Have', 'Period', 'Approximate', 'Comma'];

/** "trong 312 cá nhân được tặng Giấy khen năm 2021 có 187 cá nhân là …": only "có" stands between award and part. */
function isHadBy(total: Statement, terms: readonly Term[], part: Term): boolean {
  const [award] = total.awards;
  if (award === undefined || award.from < positionOf(total)) return false;
  const between = terms.filter((term) => term.from >= award.to && term.to <= part.from);
  const has = between.some((term) => term.tags.has('Have'));
  const said = has && between.every((term) => hasAny(term, HAS));
  const compared = terms.find((term) => term.from >= part.to)?.tags.has('Compare') === true;
  return said && !compared && totalOf(sumsOf([part])) <= countOf(total);
}

/**
 * The counts behind a statement that make it up: "Trong 80 cá nhân được tặng Giấy khen có 50 cá nhân là lao động trực
 * tiếp; 30 cá nhân là lãnh đạo".
 */
export function partsBehind(terms: readonly Term[], statements: readonly Statement[]): Statement[] {
  return statements.flatMap((total, at) => {
    const next = statements[at + 1];
    const behind = terms.filter(
      (term) => term.from >= positionOf(total) && (next === undefined || term.to < positionOf(next)),
    );
    const all = unboundLike(total, behind, statements);
    const clause = clauseAround(terms, positionOf(total));
    const near = all.filter((term) => clause.includes(term));
    const [only] = near;
    const whole = all.length > 1 && totalOf(sumsOf(all)) === countOf(total);
    const single = !whole && near.length === 1 && only !== undefined && isHadBy(total, terms, only);
    const parts = single ? near : all;
    const sum = totalOf(sumsOf(parts));
    // "29 cá nhân là …; 06 cá nhân thuộc …; số còn lại là …".
    const open = behind.some((term) => term.tags.has('Rest')) && sum < countOf(total);
    if (!single && (parts.length < 2 || !(open || sum === countOf(total)))) return [];
    return parts.flatMap((term) => partOf(total, term) ?? []);
  });
}

/** The unbound counts before an amended total that make it up with the bound ones. */
export function partsOfAmended(
  total: Statement,
  terms: readonly Term[],
  bound: readonly Statement[],
  parts: readonly Statement[],
): Statement[] {
  const before = terms.filter((term) => term.to <= (total.quantity?.term.from ?? 0));
  const missing = unboundLike(total, before, bound);
  const sum = parts.reduce((count, part) => count + countOf(part), totalOf(sumsOf(missing)));
  return sum === countOf(total) ? missing.flatMap((term) => partOf(total, term) ?? []) : [];
}
