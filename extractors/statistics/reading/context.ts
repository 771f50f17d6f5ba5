import type { FigureStatus, Occasion, Period } from '../../../model/figure.ts';
import { type GrantorUse, grantorOf, type Tag, type Term } from '../tagging/term.ts';
import { hasCount } from './breakdown.ts';
import { isFulfilled, statusTag } from './scope.ts';
import { ASKED_BY_VERB, GIVEN_BY_VERB, type Statement } from './statement.ts';

/** What the words around a statement say about it; null where they say nothing. */
export interface Context {
  readonly status: FigureStatus | null;
  readonly occasion: Occasion | null;
  readonly period: Period | null;
  readonly grantor: GrantorUse | null;
}

/** The first and last token that a statement was read from. */
export function spanOf(statement: Statement): { from: number; to: number } {
  const parts = [...statement.awards, statement.quantity?.term, statement.items?.term].filter(
    (part) => part !== undefined,
  );
  return { from: Math.min(...parts.map((part) => part.from)), to: Math.max(...parts.map((part) => part.to)) };
}

function ownSpan(statement: Statement): { from: number; to: number } {
  const count = statement.quantity?.term ?? statement.items?.term;
  return count === undefined ? spanOf(statement) : { from: count.from, to: count.to };
}

/** The terms between the semicolons or full stops around a token, or around the tokens `[token, to)`. */
function clauseAround(terms: readonly Term[], token: number, to: number = token): readonly Term[] {
  const ends = (term: Term): boolean => term.tags.has('Semicolon') || term.tags.has('Stop');
  const start = terms.findLastIndex((term) => term.from < token && ends(term)) + 1;
  const end = terms.findIndex((term) => term.from >= to && ends(term));
  return terms.slice(start, end < 0 ? terms.length : end);
}

const STRONG: readonly FigureStatus[] = ['proposed', 'registered', 'target'];

/** Whether the sentence began with an aim: what one strives to be able to propose is not proposed yet. */
function aimedAt(terms: readonly Term[], token: number): boolean {
  const start = terms.findLastIndex((term) => term.from < token && term.tags.has('Stop')) + 1;
  return terms.slice(start).some((term) => term.from < token && term.tags.has('Target'));
}

/** Whether a status word was said of a count before this one: "120 cá nhân được đề nghị, 98 cá nhân được công nhận". */
function isOfOtherCount(clause: readonly Term[], at: number, own: number): boolean {
  const after = clause.slice(at + 1).find((term) => !term.tags.has('Other'));
  const counted = clause.slice(0, at).some((term) => term.tags.has('Quantity'));
  return counted && after?.tags.has('Comma') === true && after.from < own;
}

/** "đã đề nghị 07 và được tặng 06 Bằng khen": the verb right before the count, and another count before the verb. */
function isGivenAfterOthers(clause: readonly Term[], own: number): boolean {
  let at = clause.findIndex((term) => term.from >= own) - 1;
  while (clause[at]?.tags.has('Have') === true || clause[at]?.tags.has('Grant') === true) {
    if (clause[at]?.tags.has('Get') === true) break;
    at -= 1;
  }
  if (clause[at]?.tags.has('Get') !== true || clause[at]?.tags.has('Proposed') === true) return false;
  const before = clause.slice(0, at);
  const counted = before.findLastIndex((term) => term.tags.has('Quantity') || term.tags.has('Number'));
  return counted >= 0 && !before.slice(counted).some((term) => statusTag(term) !== null);
}

/** "trong đó được tặng …", "trong đó đã tặng …" says of the parts what came of the whole. */
function isGivenPart(clause: readonly Term[], own: number): boolean {
  const at = clause.findLastIndex((term) => term.from < own && term.tags.has('Including'));
  const next = at < 0 ? undefined : clause.slice(at + 1).find((term) => !term.tags.has('Colon'));
  return next !== undefined && next.from < own && (next.tags.has('Get') || statusTag(next) === 'awarded');
}

/** The last status word before the count's award, in its clause; earlier clauses of the sentence lend theirs. */
function statusOf(terms: readonly Term[], statement: Statement): FigureStatus | null {
  const span = spanOf(statement);
  const own = ownSpan(statement).from;
  const clause = clauseAround(terms, own, Math.max(own, span.to));
  const start = clause[0]?.from ?? 0;
  if (statement.pattern === GIVEN_BY_VERB) return 'awarded';
  if (statement.partOf !== null && isGivenPart(clause, own)) return 'awarded';
  if (isGivenAfterOthers(clause, own)) return 'awarded';
  const inClause = clause.flatMap((term, at) => {
    const status = term.from < span.to ? statusTag(term) : null;
    return status === null || isOfOtherCount(clause, at, own) || isFulfilled(clause, at) ? [] : [status];
  });
  const last = inClause.at(-1) ?? null;
  const aimed = statement.pattern !== ASKED_BY_VERB && aimedAt(terms, span.from);
  if (last === 'proposed' && aimed) return 'target';
  if (last !== null) return last;
  const before = terms.findLast(
    (term, at) => term.to <= start && statusTag(term) !== null && !isFulfilled(terms, at),
  );
  const earlier = before === undefined ? null : statusTag(before);
  if (before === undefined || earlier === null || !STRONG.includes(earlier)) return null;
  const got = clause.some((term) => term.from < span.to && term.tags.has('Get'));
  const stopped = terms.some((term) => term.from >= before.to && term.to <= start && term.tags.has('Stop'));
  if (got && (stopped || isOfOneCount(terms, before) || !counts(terms, before))) return null;
  if (stopped && hasSubject(clause, span.from)) return null;
  return isByProposer(terms, before, statement) ? null : earlier;
}

/** "Chủ tịch UBND xã tặng Giấy khen cho …": whoever gives is named before the verb. */
function hasSubject(clause: readonly Term[], award: number): boolean {
  return clause.some((term, at) => {
    const grantor = term.to <= award ? grantorOf(term) : null;
    const next = clause[at + 1]?.tags.has('Grantor') === true ? clause[at + 2] : clause[at + 1];
    return grantor !== null && !grantor.short && next?.tags.has('Grant') === true;
  });
}

/** Whether the clause of a status counts anything; one that only tells heads no list. */
function counts(terms: readonly Term[], status: Term): boolean {
  const clause = clauseAround(terms, status.from);
  return hasCount(clause) || clause.some((term) => term.tags.has('Colon'));
}

/** Whether a status was said of one count before it, "05 khoa được đề nghị công nhận …", and not of a whole list. */
function isOfOneCount(terms: readonly Term[], status: Term): boolean {
  return clauseAround(terms, status.from).some((term) => term.to <= status.from && term.tags.has('Quantity'));
}

/**
 * Whether the award is given by whoever proposed the ones before it: "UBND tỉnh trình Chính phủ tặng Cờ thi đua cho
 * 03 đơn vị. Tặng Cờ thi đua của UBND tỉnh cho 18 đơn vị."
 */
function isByProposer(terms: readonly Term[], proposed: Term, statement: Statement): boolean {
  const subject = terms.findLast(
    (term) => term.to <= proposed.from && !term.tags.has('Proposed') && !term.tags.has('Get'),
  );
  const proposer = grantorOf(subject);
  const grantor = statement.awards[0]?.content.grantor;
  return proposer !== null && grantor != null && proposer.class === grantor.class;
}

/** The terms up to a breakdown behind the count: what is said of its parts is not said of the total. */
function aboveParts(clause: readonly Term[], token: number): readonly Term[] {
  const at = clause.findIndex((term, index) => {
    if (term.from < token || !(term.tags.has('Including') || term.tags.has('Open'))) return false;
    const rest = clause.slice(index + 1);
    const close = term.tags.has('Open') ? rest.findIndex((other) => other.tags.has('Close')) : -1;
    return (close < 0 ? rest : rest.slice(0, close)).some((other) => other.tags.has('Quantity'));
  });
  return at < 0 ? clause : clause.slice(0, at);
}

const LISTED: readonly Tag[] = ['Quantity', 'Comma', 'And'];

/** What begins another statement: an occasion behind it is no longer this one's. */
const NEXT: readonly Tag[] = ['Quantity', 'Award', 'Reward', 'Including'];

function occasionOf(terms: readonly Term[], statement: Statement): Occasion | null {
  const own = ownSpan(statement);
  const clause = aboveParts(clauseAround(terms, own.from), own.to);
  const found = clause.flatMap((term) =>
    term.content.kind === 'occasion' ? [{ at: term.from, occasion: term.content.occasion }] : [],
  );
  const before = found.findLast(({ at }) => at < own.to);
  if (before !== undefined) return before.occasion;
  const behind = clause.filter((term) => term.from >= spanOf(statement).to);
  const listed = behind.findIndex((term) => !LISTED.some((tag) => term.tags.has(tag)));
  const next = behind.slice(Math.max(0, listed)).find((term) => NEXT.some((tag) => term.tags.has(tag)));
  return found.find(({ at }) => next === undefined || at < next.from)?.occasion ?? null;
}

/** "so với cùng kỳ năm 2022" speaks of another year than the count. */
function isCompared(terms: readonly Term[], at: number): boolean {
  return terms
    .slice(Math.max(0, at - 3), at)
    .some((term) => term.tags.has('Compare') || term.tags.has('YearBefore'));
}

/** Where the bracket that opens at a term closes; the end where none does. */
function closing(terms: readonly Term[], open: number): number {
  let depth = 0;
  for (let at = open; at < terms.length; at += 1) {
    if (terms[at]?.tags.has('Open') === true) depth += 1;
    if (terms[at]?.tags.has('Close') === true) depth -= 1;
    if (depth === 0) return at;
  }
  return terms.length;
}

/** The terms without the brackets that count something: their years are those of their own counts. */
function withoutOtherBrackets(terms: readonly Term[], token: number): readonly Term[] {
  const kept: Term[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) break;
    if (term.tags.has('Open')) {
      const end = closing(terms, at);
      const inside = terms.slice(at, end);
      const own = term.from <= token && token < (terms[end]?.to ?? Number.POSITIVE_INFINITY);
      if (!own && hasCount(inside)) at = end;
    } else kept.push(term);
  }
  return kept;
}

/** "Đại hội nhiệm kỳ 2025-2030" names the congress, not the year of the award. */
function isTerm(period: Period): boolean {
  return period.label.toLowerCase().startsWith('nhiệm kỳ');
}

function periodOf(terms: readonly Term[], statement: Statement): Period | null {
  const own = ownSpan(statement);
  const clause = withoutOtherBrackets(clauseAround(terms, own.from), own.from);
  const start = clause[0]?.from ?? 0;
  const named = (list: readonly Term[]): { at: number; period: Period }[] =>
    list.flatMap((term, at) =>
      term.content.kind === 'period' && !isCompared(list, at) && !isTerm(term.content.period)
        ? [{ at: term.from, period: term.content.period }]
        : [],
    );
  const inClause = named(clause);
  const before = inClause.findLast(({ at }) => at < own.from);
  if (before !== undefined) return before.period;
  // A span named behind the count is the movement's, not the award's ("thành tích … giai đoạn 2021-2025").
  const after = inClause.find(({ at, period }) => at >= own.to && period.kind !== 'range');
  if (after !== undefined) return after.period;
  return named(terms.filter((term) => term.to <= start)).at(-1)?.period ?? null;
}

/** The grantor who is the subject of "tặng" nearest before the award. */
function grantorFor(terms: readonly Term[], statement: Statement): GrantorUse | null {
  const award = statement.awards[0];
  if (award === undefined) return null;
  const sentenceStart = terms.findLastIndex((term) => term.from < award.from && term.tags.has('Stop')) + 1;
  const clauseStart = clauseAround(terms, award.from)[0]?.from ?? 0;
  const reach = statement.pattern === 'count-link-award' ? clauseStart : (terms[sentenceStart]?.from ?? 0);
  const index = terms.findLastIndex((term, at) => {
    const grantor = grantorOf(term);
    if (grantor === null || grantor.short || term.from < reach || term.to > award.from) return false;
    return terms.slice(at + 1, at + 4).some((next) => next.tags.has('Grant') || next.tags.has('NoForm'));
  });
  return grantorOf(terms[index]) ?? grantorBehind(terms, ownSpan(statement).to);
}

/** "05 cá nhân (Bộ trưởng Bộ Xây dựng tặng)": the grantor in brackets right behind the count. */
function grantorBehind(terms: readonly Term[], token: number): GrantorUse | null {
  const open = terms.findIndex((term) => term.from >= token);
  if (terms[open]?.tags.has('Open') !== true) return null;
  const [first, second, third] = terms.slice(open + 1, open + 4);
  if (first?.tags.has('Of') === true && third?.tags.has('Close') === true) return grantorOf(second);
  return second?.tags.has('Grant') === true ? grantorOf(first) : null;
}

/** Everything that the sentences of a block say around a statement. `terms` are those of the whole block. */
export function contextOf(terms: readonly Term[], statement: Statement): Context {
  return {
    status: statusOf(terms, statement),
    occasion: occasionOf(terms, statement),
    period: periodOf(terms, statement),
    grantor: grantorFor(terms, statement),
  };
}
