import type { FigureStatus, Occasion, Period } from '../../../model/figure.ts';
import { type GrantorUse, grantorOf, hasAny, type Tag, type Term } from '../tagging/term.ts';
import { withoutOtherBrackets } from './brackets.ts';
import { hasCount } from './breakdown.ts';
import { clauseAround, ownSpan, spanOf } from './clause.ts';
import type { Statement } from './statement.ts';
import { statusOf } from './status.ts';

/** What the words around a statement say about it; null where they say nothing. */
export interface Context {
  readonly status: FigureStatus | null;
  readonly occasion: Occasion | null;
  readonly period: Period | null;
  readonly grantor: GrantorUse | null;
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
  const listed = behind.findIndex((term) => !hasAny(term, LISTED));
  const next = behind.slice(Math.max(0, listed)).find((term) => hasAny(term, NEXT));
  const behindOwn = found.find(({ at }) => next === undefined || at < next.from);
  return behindOwn?.occasion ?? occasionOfLead(terms, own.from);
}

/** "Về khen niên hạn, đã trình …; …": an occasion before the first comma of a sentence is that of all its clauses. */
function occasionOfLead(terms: readonly Term[], token: number): Occasion | null {
  const start = terms.findLastIndex((term) => term.from < token && term.tags.has('Stop')) + 1;
  const lead = terms.slice(start);
  const comma = lead.findIndex((term) => hasAny(term, ['Comma', 'Colon', 'Quantity', 'Number']));
  if (lead[comma]?.tags.has('Comma') !== true || !hasAny(lead[0], ['About', 'For'])) return null;
  const found = lead
    .slice(0, comma)
    .flatMap(({ content }) => (content.kind === 'occasion' ? [content.occasion] : []));
  return found[0] ?? null;
}

/** "Cùng kỳ năm 2016 có 12 cá nhân": the sentence itself is about that year. */
function headsSentence(terms: readonly Term[], at: number): boolean {
  return (
    terms[at - 1]?.tags.has('YearBefore') === true && (at === 1 || terms[at - 2]?.tags.has('Stop') === true)
  );
}

/** "so với cùng kỳ năm 2022" speaks of another year than the count. */
function isCompared(terms: readonly Term[], at: number): boolean {
  if (headsSentence(terms, at)) return false;
  return terms
    .slice(Math.max(0, at - 3), at)
    .some((term) => term.tags.has('Compare') || term.tags.has('YearBefore'));
}

/** "Đại hội nhiệm kỳ 2025-2030" names the congress, not the year of the award. */
function isTerm(period: Period): boolean {
  return period.label.toLowerCase().startsWith('nhiệm kỳ');
}

function periodOf(terms: readonly Term[], statement: Statement): Period | null {
  const own = ownSpan(statement);
  const clause = withoutOtherBrackets(clauseAround(terms, own.from), own.from, hasCount);
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
