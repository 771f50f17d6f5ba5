import type { FigureStatus } from '../../../model/figure.ts';
import { hasAny, type Term } from '../tagging/term.ts';
import { withoutOtherBrackets } from './brackets.ts';
import { hasCount } from './breakdown.ts';
import { clauseAround, ownSpan, spanOf } from './clause.ts';
import { isByProposer, isGivenByAsker, subjectOf } from './giver.ts';
import { isFulfilled, statusTag } from './scope.ts';
import { ASKED_BY_VERB, GIVEN_BY_VERB, type Statement } from './statement.ts';

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

/** "trong đó được tặng …", "trong đó 02 người đã có quyết định" says of the parts what came of the whole. */
function isGivenPart(clause: readonly Term[], own: number): boolean {
  const behind = clause.find((term) => term.from > own);
  if (behind !== undefined && statusTag(behind) === 'awarded') return true;
  const at = clause.findLastIndex((term) => term.from < own && term.tags.has('Including'));
  const next = at < 0 ? undefined : clause.slice(at + 1).find((term) => !term.tags.has('Colon'));
  return next !== undefined && next.from < own && (next.tags.has('Get') || statusTag(next) === 'awarded');
}

/** The last status word before the count's award, in its clause; earlier clauses of the sentence lend theirs. */
export function statusOf(terms: readonly Term[], statement: Statement): FigureStatus | null {
  const span = spanOf(statement);
  const own = ownSpan(statement).from;
  const whole = clauseAround(terms, own, Math.max(own, span.to));
  const clause = withoutOtherBrackets(whole, own);
  const start = whole[0]?.from ?? 0;
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
  const ofOne = isOfOneCount(terms, before);
  if (got && (stopped || ofOne || !counts(terms, before))) return null;
  if (stopped && ofOne) return null;
  if (stopped && subjectOf(clause, span.from) !== null) return null;
  if (isGivenByAsker(terms, before, span.from)) return null;
  return isByProposer(terms, before, statement) ? null : earlier;
}

/** Whether the clause of a status counts anything; one that only tells heads no list. */
function counts(terms: readonly Term[], status: Term): boolean {
  const clause = clauseAround(terms, status.from);
  return hasCount(clause) || clause.some((term) => hasAny(term, ['Colon', 'Percent']));
}

/** Whether a status was said of one count before it, "05 khoa được đề nghị công nhận …", and not of a whole list. */
function isOfOneCount(terms: readonly Term[], status: Term): boolean {
  return clauseAround(terms, status.from).some((term) => term.to <= status.from && term.tags.has('Quantity'));
}
