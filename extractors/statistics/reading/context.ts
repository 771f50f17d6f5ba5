import type { FigureStatus, Occasion, Period } from '../../../model/figure.ts';
import { type GrantorUse, grantorOf, type Term } from '../tagging/term.ts';
import { statusTag } from './scope.ts';
import type { Statement } from './sentence.ts';

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

/** The last status word before the count's award, in its clause; earlier clauses of the sentence lend theirs. */
function statusOf(terms: readonly Term[], statement: Statement): FigureStatus | null {
  const span = spanOf(statement);
  const clause = clauseAround(terms, ownSpan(statement).from);
  const start = clause[0]?.from ?? 0;
  const inClause = clause
    .filter((term) => term.from < span.to)
    .map(statusTag)
    .filter((status) => status !== null);
  const own = inClause.at(-1) ?? null;
  if (own === 'proposed' && aimedAt(terms, span.from)) return 'target';
  if (own !== null) return own;
  const before = terms
    .filter((term) => term.to <= start)
    .map(statusTag)
    .filter((status) => status !== null);
  const last = before.at(-1) ?? null;
  return last !== null && STRONG.includes(last) ? last : null;
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
