import type { FigureStatus, Occasion, Period } from '../../../model/figure.ts';
import { type GrantorUse, grantorOf, type Term } from '../tagging/term.ts';
import { statusTag } from './scope.ts';
import type { Statement } from './statement.ts';

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

/** The terms between the semicolons or full stops around a token. */
function clauseAround(terms: readonly Term[], token: number): readonly Term[] {
  const ends = (term: Term): boolean => term.tags.has('Semicolon') || term.tags.has('Stop');
  const start = terms.findLastIndex((term) => term.from < token && ends(term)) + 1;
  const end = terms.findIndex((term) => term.from >= token && ends(term));
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
  const clause = clauseAround(terms, own);
  const start = clause[0]?.from ?? 0;
  if (statement.partOf !== null && isGivenPart(clause, own)) return 'awarded';
  const inClause = clause.flatMap((term, at) => {
    const status = term.from < span.to ? statusTag(term) : null;
    return status === null || isOfOtherCount(clause, at, own) ? [] : [status];
  });
  const last = inClause.at(-1) ?? null;
  if (last === 'proposed' && aimedAt(terms, span.from)) return 'target';
  if (last !== null) return last;
  const before = terms
    .filter((term) => term.to <= start)
    .map(statusTag)
    .filter((status) => status !== null);
  const earlier = before.at(-1) ?? null;
  return earlier !== null && STRONG.includes(earlier) ? earlier : null;
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

function occasionOf(terms: readonly Term[], statement: Statement): Occasion | null {
  const own = ownSpan(statement);
  const clause = aboveParts(clauseAround(terms, own.from), own.to);
  const found = clause.flatMap((term) =>
    term.content.kind === 'occasion' ? [{ at: term.from, occasion: term.content.occasion }] : [],
  );
  const before = found.findLast(({ at }) => at < own.to);
  return before?.occasion ?? found[0]?.occasion ?? null;
}

/** "so với cùng kỳ năm 2022" speaks of another year than the count. */
function isCompared(terms: readonly Term[], at: number): boolean {
  return terms
    .slice(Math.max(0, at - 3), at)
    .some((term) => term.tags.has('Compare') || term.tags.has('YearBefore'));
}

function periodOf(terms: readonly Term[], statement: Statement): Period | null {
  const own = ownSpan(statement);
  const clause = clauseAround(terms, own.from);
  const start = clause[0]?.from ?? 0;
  const named = (list: readonly Term[]): { at: number; period: Period }[] =>
    list.flatMap((term, at) =>
      term.content.kind === 'period' && !isCompared(list, at)
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
  return grantorOf(terms[index]);
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
